import { getLocale } from 'next-intl/server';
import { NotFoundView } from '../../../site/NotFoundView';

export default async function NotFound() {
  return <NotFoundView locale={await getLocale()} />;
}
