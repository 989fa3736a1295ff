import type { MetadataRoute } from 'next';
import { writtenIn } from '../features/content/written-in';
import { readPublished } from '../features/feed/read-published';
import { SiteMapPlacesDocument } from '../graphql/generated/graphql';
import { query } from '../graphql/rsc-client';
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
  '/aderisci',
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

type Entry = MetadataRoute.Sitemap[number];

/** A page in each language that has it, each naming all its twins. */
const entriesOf = (path: string, among?: readonly string[], lastModified?: string): Entry[] => {
  const { languages } = alternatesOf('it', path, among);
  return Object.entries(languages)
    .filter(([language]) => language !== 'x-default')
    .map(([, url]) => ({ url, alternates: { languages }, ...(lastModified ? { lastModified } : {}) }));
};

/** Public pages in every language that has them (P37); reserved contents are never asked for (P26). */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [topics, needs, contents, { data }] = await Promise.all([
    readMainTopics('it'),
    readNeeds(),
    readPublished('it'),
    query({ query: SiteMapPlacesDocument }),
  ]);
  return [
    ...fixed.flatMap((path) => entriesOf(path)),
    ...needs.flatMap(({ slug }) => entriesOf(`/bisogni/${slug}`)),
    ...topics.flatMap(({ slug }) => entriesOf(`/argomenti/${slug}`)),
    ...(data?.sportelli ?? []).flatMap(({ slug }) => entriesOf(`/sportelli/${slug}`)),
    ...contents.flatMap((content) =>
      entriesOf(contentAddress('it', content).replace('/it', ''), writtenIn(content), content.updatedAt),
    ),
  ];
}
