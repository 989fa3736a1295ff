import type { AnswerValidation } from './answer.states.js';

/** What an answer is worth, as it is printed beside it (C14). */
export const validationWords: Record<AnswerValidation, string> = {
  UNVALIDATED: 'Non ancora validata',
  VALIDATED: 'Validata',
  CONTESTED: 'Contestata: non usarla',
  SUPERSEDED: 'Sostituita',
};
