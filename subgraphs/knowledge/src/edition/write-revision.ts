import { LockMode } from '@mikro-orm/postgresql';
import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { feesIn } from '../fee/fees-in.js';
import { Edition } from './edition.entity.js';
import { Revision } from './revision.entity.js';
import { contentHash, meaningOf, type Words } from './text-hash.js';
import { TranslationMethod } from './translation.states.js';

/** What a translation was made from. */
export interface MadeFrom {
  readonly sourceLocale: string;
  readonly sourceRevisionId: string | null;
  readonly sourceMeaning: string;
}

export interface Writing {
  readonly contentId: string;
  readonly locale: string;
  readonly words: Words;
  readonly minor?: boolean;
  readonly method?: TranslationMethod;
  readonly madeFrom?: MadeFrom;
}

/**
 * Adds a revision and makes it the one being worked on; the edition's row is locked, so that numbers have no holes.
 * Nothing is written where not a word, nor what it was made from, changed.
 */
export async function writeRevision(tx: Tx, writing: Writing): Promise<{ revision: Revision; changed: boolean }> {
  const { contentId, locale, words, madeFrom } = writing;
  await assertFees(tx, words);
  const edition = await tx.em.findOne(Edition, { contentId, locale }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const earlier = await tx.em.find(Revision, { contentId, locale }, { orderBy: { number: 'asc' } });
  // The text in hand: another with a later number may be the one that readers see, with a link replaced in it.
  const previous = edition ? earlier.find(({ id }) => id === edition.headRevisionId) : undefined;
  const minor = Boolean(writing.minor && previous);
  const hash = contentHash(words);
  const method = writing.method ?? TranslationMethod.HUMAN;
  const from = minor && previous ? previous : (madeFrom ?? null);
  const isSame = previous?.contentHash === hash && previous.method === method;
  if (previous && isSame && previous.sourceMeaning === (from?.sourceMeaning ?? null)) {
    return { revision: previous, changed: false };
  }
  const meaning = meaningOf(hash, minor ? previous : undefined, earlier);
  const keepsDate =
    previous !== undefined && previous.meaningHash === meaning && from?.sourceMeaning === previous.sourceMeaning;
  const revision = tx.em.create(Revision, {
    contentId,
    locale,
    number: (earlier.at(-1)?.number ?? 0) + 1,
    ...words,
    blocks: [...words.blocks],
    contentHash: hash,
    meaningHash: meaning,
    minor,
    substanceOn: keepsDate ? previous.substanceOn : localDate(tx.now),
    method,
    sourceLocale: from?.sourceLocale ?? null,
    sourceRevisionId: from?.sourceRevisionId ?? null,
    sourceMeaning: from?.sourceMeaning ?? null,
    authorId: tx.actor.personId,
    createdAt: tx.now,
  } as Revision);
  await tx.em.flush();
  if (edition) edition.headRevisionId = revision.id;
  else tx.em.create(Edition, { contentId, locale, headRevisionId: revision.id } as Edition);
  await tx.em.flush();
  return { revision, changed: true };
}

/** A text names only fees that exist: nobody shall read "ask the office" for want of a letter (P22). */
async function assertFees(tx: Tx, words: Words): Promise<void> {
  const named = feesIn(words);
  if (named.length === 0) return;
  const known = await tx.sql<{ code: string }>('select code from fee where code = any(?::text[])', [
    `{${named.join(',')}}`,
  ]);
  const unknown = named.filter((code) => !known.some((one) => one.code === code));
  if (unknown.length === 0) return;
  const code = unknown.join(', ');
  throw new Refusal(UserErrorCode.INVALID, `Questi importi non esistono: ${code}.`, ['body'], { code });
}
