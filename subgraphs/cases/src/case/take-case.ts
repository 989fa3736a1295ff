import { LockMode } from '@mikro-orm/core';
import { expectVersion, type Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Case, wrongState } from './case.entity.js';
import { allows, canSee, mayMove } from './case.policy.js';
import type { CaseMove } from './case.states.js';

export interface CaseInput {
  readonly caseId: string;
  readonly expectedVersion?: number | null;
}

/**
 * Takes a case in hand for a move, and holds it until the command ends: it is there and visible (NOT_FOUND), the move
 * is this actor's to make (NOT_YOURS), its state allows it (WRONG_STATE, C20), nobody changed it meanwhile (CONFLICT, C21).
 */
export async function takeCase(tx: Tx, move: CaseMove, input: CaseInput): Promise<Case> {
  const found = await lockedCase(tx, input.caseId);
  return permitted(tx, move, input, found);
}

/** The same for a move that leaves the row of the case as it is, and so needs not hold it. */
export async function seenCase(tx: Tx, move: CaseMove, input: CaseInput): Promise<Case> {
  const found = isId(input.caseId) ? await tx.em.findOne(Case, { id: input.caseId }) : null;
  return permitted(tx, move, input, found);
}

function permitted(tx: Tx, move: CaseMove, input: CaseInput, found: Case | null): Case {
  if (!found || !canSee(tx.actor, found)) throw notFound(['caseId']);
  if (!mayMove(tx.actor, found, move)) {
    throw new Refusal(UserErrorCode.NOT_YOURS, 'Con il tuo ruolo non puoi farlo su questa segnalazione.', ['caseId']);
  }
  if (!allows(found, move)) throw wrongState(found.state);
  expectVersion(found, input.expectedVersion);
  return found;
}

/** The row, held until the transaction ends; two commands on one case follow one another. */
export async function lockedCase(tx: Tx, id: string): Promise<Case | null> {
  return isId(id) ? tx.em.findOne(Case, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
}
