import type { MetadataRoute } from 'next';
import { readPublished } from '../features/feed/read-published';
import { alternatesOf } from '../site/address';
import { contentAddress } from '../site/content-address';
import { readMainTopics, readNeeds } from '../site/territory';

export const dynamic = 'force-dynamic';

const fixed = [
  '/',
  '/argomenti',
  '/domande-frequenti',
  '/sportelli',
  '/chiedi',
  '/prenota',
  '/formazione',
  '/rete',
  '/notizie',
  '/documenti',
  '/link-utili',
  '/biblioteca',
  '/materiali',
  '/contatti',
  '/privacy',
  '/note-legali',
  '/accessibilita',
  '/mappa-del-sito',
];

const entryOf = (path: string, lastModified?: string): MetadataRoute.Sitemap[number] => {
  const { canonical, languages } = alternatesOf('it', path);
  return { url: canonical, alternates: { languages }, ...(lastModified ? { lastModified } : {}) };
};

/** Public pages with their twins in the other languages (P37); reserved contents are never asked for (P26). */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [topics, needs, contents] = await Promise.all([readMainTopics('it'), readNeeds(), readPublished('it')]);
  return [
    ...fixed.map((path) => entryOf(path)),
    ...needs.map(({ slug }) => entryOf(`/bisogni/${slug}`)),
    ...topics.map(({ slug }) => entryOf(`/argomenti/${slug}`)),
    ...contents.map((content) => entryOf(contentAddress('it', content).replace('/it', ''), content.updatedAt)),
  ];
}
