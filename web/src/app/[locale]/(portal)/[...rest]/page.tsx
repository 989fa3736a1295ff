import { notFound } from 'next/navigation';

/** Any address that is no page: the localised "not found", inside the frame of the portal. */
export default function UnknownPage() {
  notFound();
}
