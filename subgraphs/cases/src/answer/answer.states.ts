/** Validation of an answer: a second axis, exercised by the authority at any time (C13). */
export enum AnswerValidation {
  UNVALIDATED = 'UNVALIDATED', // non ancora validato
  VALIDATED = 'VALIDATED', // validato
  CONTESTED = 'CONTESTED', // contestato
  SUPERSEDED = 'SUPERSEDED', // sostituito
}

const next: Record<AnswerValidation, readonly AnswerValidation[]> = {
  UNVALIDATED: [AnswerValidation.VALIDATED, AnswerValidation.CONTESTED, AnswerValidation.SUPERSEDED],
  VALIDATED: [AnswerValidation.CONTESTED],
  CONTESTED: [AnswerValidation.VALIDATED, AnswerValidation.SUPERSEDED],
  SUPERSEDED: [],
};

/** Whether the validation of an answer may change so. */
export const canBecome = (from: AnswerValidation, to: AnswerValidation): boolean => next[from].includes(to);
