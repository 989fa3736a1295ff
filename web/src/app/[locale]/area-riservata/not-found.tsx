import { NotHere } from '../../../features/reserved-frame/NotHere';

export default function NotFound() {
  return <NotHere error={null} level={1} />;
}
