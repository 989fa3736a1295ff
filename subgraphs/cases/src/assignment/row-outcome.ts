import { createHash } from 'node:crypto';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Esito di una riga. What became of one case of many (C8).' })
export class RowOutcome {
  @Field(() => ID, { description: 'Segnalazione.' })
  caseId!: string;

  @Field(() => Boolean, { description: 'Fatto.' })
  done!: boolean;

  @Field(() => [UserError], { description: 'Perché no. Empty when it was done.' })
  why!: UserError[];
}

/** Most cases that one act may concern. */
const MAX_ROWS = 50;

/**
 * Does one thing to each of many cases, each in a transaction and under a key of its own: what one of them refuses
 * keeps none of the others, and is told (C8).
 */
export async function eachCase(
  input: { readonly clientKey: string; readonly caseIds: readonly string[] },
  act: (caseId: string, clientKey: string) => Promise<unknown>,
): Promise<RowOutcome[]> {
  const caseIds = [...new Set(input.caseIds)];
  if (caseIds.length === 0) {
    throw new Refusal(UserErrorCode.REQUIRED, 'Scegli almeno una segnalazione.', ['caseIds']);
  }
  if (caseIds.length > MAX_ROWS) {
    throw new Refusal(UserErrorCode.TOO_LONG, `Al massimo ${MAX_ROWS} segnalazioni per volta.`, ['caseIds'], {
      max: MAX_ROWS,
    });
  }
  const outcomes: RowOutcome[] = [];
  for (const caseId of caseIds) {
    const key = createHash('sha256').update(`${input.clientKey}:${caseId}`).digest('hex');
    outcomes.push(await tried(caseId, () => act(caseId, key)));
  }
  return outcomes;
}

/** Tries one row: what it refuses is its outcome. */
export async function tried(caseId: string, act: () => Promise<unknown>): Promise<RowOutcome> {
  try {
    await act();
    return { caseId, done: true, why: [] };
  } catch (error) {
    if (error instanceof Refusal) return { caseId, done: false, why: error.userErrors };
    throw error;
  }
}
