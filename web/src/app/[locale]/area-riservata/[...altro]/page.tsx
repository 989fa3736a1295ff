import { notFound } from 'next/navigation';

/** An unknown address of the reserved area keeps its head and its menu. */
export default function Page() {
  notFound();
}
