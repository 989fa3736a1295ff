import { env } from '../env';
import {
  ContentExistsDocument,
  DeskExistsDocument,
  EventExistsDocument,
  TopicExistsDocument,
} from '../graphql/generated/graphql';
import { documentIdOf } from '../graphql/trusted-link';

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

const known = new Map<string, number>();

/**
 * Whether an address names a thing that does not exist. Asked before the page is rendered, since a page that has
 * begun can answer 404 only with script; a house that does not answer is not an absence.
 */
export async function isAbsent(path: string): Promise<boolean> {
  const [, folder, slug] = /^\/[a-z]{2}\/([a-z]+)\/([^/]+)$/.exec(path) ?? [];
  const question = questions[folder as keyof typeof questions];
  if (!question || !slug) return false;
  const key = `${folder}/${slug}`;
  if ((known.get(key) ?? 0) > Date.now()) return false;
  const found = await ask(documentIdOf(question), decode(slug));
  if (found) remember(key);
  return found === false;
}

async function ask(documentId: string, slug: string): Promise<boolean | null> {
  try {
    const answer = await fetch(`${env.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId, variables: { slug } }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const { data, errors } = (await answer.json()) as { data?: Record<string, unknown> | null; errors?: unknown[] };
    if (!data || errors) return null;
    return Object.entries(data).some(([name, value]) => name !== '__typename' && value !== null);
  } catch {
    return null;
  }
}

function remember(key: string): void {
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, Date.now() + KNOWN_MS);
}

function decode(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
