import type { Metadata } from 'next';
import { alternatesOf } from '../../site/address';
import { socialHead } from '../../site/social';
import { readContent } from './read-content';
import { writtenIn } from './written-in';

/** Head of a content page: title, description, its twins in the languages that have it. */
export async function contentMetadata(locale: string, slug: string, folder: string): Promise<Metadata> {
  const reading = await readContent(slug, locale);
  if (reading.state !== 'FOUND') return {};
  const { title, abstract, isFallback } = reading.text;
  const alternates = alternatesOf(locale, `/${folder}/${slug}`, writtenIn(reading.content));
  return {
    title,
    description: abstract ?? undefined,
    alternates,
    ...(await socialHead(locale, { title, description: abstract ?? undefined, url: alternates.canonical })),
    // A fallback repeats the Italian page under another address.
    ...(isFallback ? { robots: { index: false } } : {}),
  };
}
