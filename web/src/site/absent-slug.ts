import { env } from '../env';
import {
  ContentExistsDocument,
  DeskExistsDocument,
  EventExistsDocument,
  TopicExistsDocument,
} from '../graphql/generated/graphql';
import { documentIdOf } from '../graphql/trusted-link';
import { contentAddress } from './content-address';

const KNOWN_MS = 60_000;
const MAX_KNOWN = 2_000;
const PATIENCE_MS = 2_000;

const questions = {
  faq: ContentExistsDocument,
  scheda: ContentExistsDocument,
  contenuto: ContentExistsDocument,
  argomenti: TopicExistsDocument,
  sportelli: DeskExistsDocument,
  formazione: EventExistsDocument,
} as const;

/** Pages of a folder that stand beside its things: their names are nobody's slug. */
const beside = new Set(['formazione/archivio', 'formazione/attestato', 'formazione/invito']);

const known = new Map<string, number>();

/** What an address stands for: a page that is there, one that moved for good, or nothing. */
export type Standing = { state: 'HERE' | 'ABSENT' } | { state: 'MOVED'; to: string };
const here: Standing = { state: 'HERE' };

/**
 * Whether an address names a thing that does not exist, or one that has another name now (P37). Asked before the page
 * is rendered, since a page that has begun can answer 404 only with script; a house that does not answer is not an
 * absence.
 */
export async function standingOf(path: string): Promise<Standing> {
  const [, locale = '', folder, slug] = /^\/([a-z]{2})\/([a-z]+)\/([^/]+)$/.exec(path) ?? [];
  const question = questions[folder as keyof typeof questions];
  const key = `${folder}/${slug}`;
  if (!question || !slug || beside.has(key)) return here;
  if ((known.get(key) ?? 0) > Date.now()) return here;
  const found = await ask(documentIdOf(question), decode(slug));
  if (found === null) return { state: 'ABSENT' };
  if (found?.slug && found.slug !== decode(slug)) return { state: 'MOVED', to: addressOf(locale, found) };
  if (found) remember(key);
  return here;
}

type Thing = { slug?: string; type?: string };

const addressOf = (locale: string, { slug = '', type = '' }: Thing): string => contentAddress(locale, { slug, type });

/** The thing of a slug; null when there is none, undefined when nobody answered. */
async function ask(documentId: string, slug: string): Promise<Thing | null | undefined> {
  try {
    const answer = await fetch(`${env.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId, variables: { slug } }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const { data, errors } = (await answer.json()) as { data?: Record<string, unknown> | null; errors?: unknown[] };
    if (!data || errors) return undefined;
    const thing = Object.entries(data).find(([name]) => name !== '__typename')?.[1];
    return (thing as Thing | null | undefined) ?? null;
  } catch {
    return undefined;
  }
}

function remember(key: string): void {
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, Date.now() + KNOWN_MS);
}

/** Whether an address is percent-encoded as it should be. */
export const isDecodable = (path: string): boolean => decodedOf(path) !== null;

function decodedOf(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const decode = (slug: string): string => decodedOf(slug) ?? slug;
