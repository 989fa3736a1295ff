import { dayOf, oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import type { EnteEventKind, EnteEventOrder, EntePageQueryVariables } from '../../../graphql/generated/graphql';

/** Kinds of events by the word of the address. */
const storyKinds = {
  adesione: 'ADHESION',
  persone: 'PEOPLE',
  luoghi: 'PLACE',
  applicazioni: 'MACHINE',
  registro: 'REGISTER',
} as const satisfies Record<string, EnteEventKind>;
export type StoryKind = keyof typeof storyKinds;
export const storyKindWords = Object.keys(storyKinds) as StoryKind[];

/** Ways round by the word of the address; the first is that of who asks for none. */
const storyWays = { ultimi: 'LATEST', primi: 'OLDEST' } as const satisfies Record<string, EnteEventOrder>;
export type StoryWay = keyof typeof storyWays;
export const storyWayWords = Object.keys(storyWays) as StoryWay[];

/** What the address asks of the story of an ente; what is in no vocabulary, or is no day, is ignored. */
export type StoryQuestion = {
  text?: string;
  kind?: StoryKind;
  since?: string;
  until?: string;
  way: StoryWay;
  after?: string;
};

export const readStoryQuestion = (search: SearchParams): StoryQuestion => ({
  text: oneOf(search, 'fatti')?.slice(0, 100),
  kind: wordOf(search, 'genere', storyKindWords),
  since: dayOf(search, 'dal'),
  until: dayOf(search, 'al'),
  way: wordOf(search, 'verso', storyWayWords) ?? 'ultimi',
  after: oneOf(search, 'storia'),
});

/** The question as search parameters, save for the page. */
export const storyAddress = ({ text, kind, since, until, way }: StoryQuestion) => ({
  fatti: text,
  genere: kind,
  dal: since,
  al: until,
  verso: way === 'ultimi' ? undefined : way,
});

/** The question as the graph asks it. */
export const storyVariables = ({ text, kind, since, until, way, after }: StoryQuestion) =>
  ({
    storyText: text ?? null,
    storyKind: kind ? storyKinds[kind] : null,
    storySince: since ?? null,
    storyUntil: until ?? null,
    storyBy: storyWays[way],
    storyAfter: after ?? null,
  }) satisfies Partial<EntePageQueryVariables>;
