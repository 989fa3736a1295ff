import type { Metadata } from 'next';
import { EventView } from '../../../../../features/training/EventView';
import { readEvent } from '../../../../../features/training/read-event';
import { one } from '../../../../../forms/form-state';
import { alternatesOf } from '../../../../../site/address';

type Props = PageProps<'/[locale]/formazione/[slug]'>;

/** As much as a search engine shows, characters. */
const DESCRIBED = 160;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const { event } = await readEvent(slug);
  const description = event?.description?.slice(0, DESCRIBED);
  return { title: event?.title, description, alternates: alternatesOf(locale, `/formazione/${slug}`) };
}

export default async function EventPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const { grazie } = await searchParams;
  return <EventView slug={slug} locale={locale} thanked={one(grazie) === '1'} />;
}
