import { type Actor, hasRole, isPerson } from '@respi/kit/actor.js';
import { answersFor } from '../case/case.policy.js';
import { AnswerValidation, canBecome } from './answer.states.js';

/** What the policy needs to know of an answer. */
export interface AnswerFacts {
  readonly officeId: string | null;
  readonly recordedById: string;
  readonly givenById: string | null;
  readonly validation: AnswerValidation;
}

/** Whoever gave an answer or wrote it down does not judge it (C13). */
export const isAuthor = (actor: Actor, answer: AnswerFacts): boolean =>
  actor.personId !== null && (answer.recordedById === actor.personId || answer.givenById === actor.personId);

/** The referents of the office that gave an answer judge it; the coordination never does. */
export const judges = (actor: Actor, answer: AnswerFacts): boolean => answersFor(actor, answer);

const canTurn = (actor: Actor, answer: AnswerFacts, to: AnswerValidation): boolean =>
  judges(actor, answer) && !isAuthor(actor, answer) && canBecome(answer.validation, to);

export const canValidate = (actor: Actor, answer: AnswerFacts): boolean =>
  canTurn(actor, answer, AnswerValidation.VALIDATED);

export const canContest = (actor: Actor, answer: AnswerFacts): boolean =>
  canTurn(actor, answer, AnswerValidation.CONTESTED);

/** Reading is acknowledged by the desk, for whom the answer is. */
export const acknowledges = (actor: Actor): boolean => isPerson(actor) && hasRole(actor, 'OPERATOR', 'ENTE_ADMIN');
