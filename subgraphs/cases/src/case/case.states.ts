/** States of a segnalazione and the lawful moves between them, as data. */
export enum CaseState {
  DRAFT = 'DRAFT', // bozza
  SUBMITTED = 'SUBMITTED', // inviata
  TRIAGED = 'TRIAGED', // presa in carico
  RELAYED = 'RELAYED', // consegnata all’ufficio
  INFO_REQUESTED = 'INFO_REQUESTED', // in attesa di informazioni
  ANSWERED = 'ANSWERED', // con riscontro
  CLOSED = 'CLOSED', // chiusa
  CANCELLED = 'CANCELLED', // annullata
}

/** What is done through its parts, or through the case that it follows, and not to the case itself (C6, C26). */
export const ownMoves: readonly string[] = ['triage', 'relay', 'answer', 'ask', 'split', 'merge'];

/** What can be done to a case, with the states from which it is lawful (C20). */
export const moves = {
  save: [CaseState.DRAFT],
  submit: [CaseState.DRAFT],
  triage: [CaseState.SUBMITTED, CaseState.TRIAGED],
  relay: [CaseState.TRIAGED],
  // ANSWERED: a contested answer is corrected by another, which supersedes it
  answer: [CaseState.TRIAGED, CaseState.RELAYED, CaseState.ANSWERED],
  ask: [CaseState.SUBMITTED, CaseState.TRIAGED, CaseState.RELAYED],
  inform: [CaseState.INFO_REQUESTED],
  reopen: [CaseState.ANSWERED, CaseState.CLOSED],
  close: [CaseState.ANSWERED],
  cancel: [CaseState.DRAFT, CaseState.SUBMITTED, CaseState.TRIAGED, CaseState.RELAYED, CaseState.INFO_REQUESTED],
  attach: [
    CaseState.DRAFT,
    CaseState.SUBMITTED,
    CaseState.TRIAGED,
    CaseState.RELAYED,
    CaseState.INFO_REQUESTED,
    CaseState.ANSWERED,
  ],
  transfer: [
    CaseState.SUBMITTED,
    CaseState.TRIAGED,
    CaseState.RELAYED,
    CaseState.INFO_REQUESTED,
    CaseState.ANSWERED,
    CaseState.CLOSED,
  ],
  split: [CaseState.SUBMITTED, CaseState.TRIAGED],
  merge: [CaseState.SUBMITTED, CaseState.TRIAGED],
  mediate: [CaseState.SUBMITTED, CaseState.TRIAGED, CaseState.RELAYED, CaseState.INFO_REQUESTED, CaseState.ANSWERED],
  advise: [CaseState.SUBMITTED, CaseState.TRIAGED, CaseState.RELAYED, CaseState.INFO_REQUESTED, CaseState.ANSWERED],
  assign: [CaseState.SUBMITTED, CaseState.TRIAGED, CaseState.RELAYED, CaseState.INFO_REQUESTED],
  note: Object.values(CaseState),
} as const satisfies Record<string, readonly CaseState[]>;

export type CaseMove = keyof typeof moves;

const next: Record<CaseState, readonly CaseState[]> = {
  DRAFT: [CaseState.SUBMITTED, CaseState.CANCELLED],
  SUBMITTED: [CaseState.TRIAGED, CaseState.INFO_REQUESTED, CaseState.CANCELLED],
  // to CLOSED only the whole whose parts are all done (C26)
  TRIAGED: [CaseState.RELAYED, CaseState.ANSWERED, CaseState.INFO_REQUESTED, CaseState.CANCELLED, CaseState.CLOSED],
  RELAYED: [CaseState.ANSWERED, CaseState.INFO_REQUESTED, CaseState.CANCELLED],
  INFO_REQUESTED: [CaseState.SUBMITTED, CaseState.TRIAGED, CaseState.RELAYED, CaseState.CANCELLED],
  ANSWERED: [CaseState.CLOSED, CaseState.SUBMITTED],
  CLOSED: [CaseState.SUBMITTED],
  CANCELLED: [],
};

/** Whether a move is lawful in a state. */
export const isLawful = (state: CaseState, move: CaseMove): boolean =>
  (moves[move] as readonly CaseState[]).includes(state);

/** Whether a case in one state may pass to another; to stay is always lawful. */
export const canBecome = (from: CaseState, to: CaseState): boolean => from === to || next[from].includes(to);

/** States in which nobody waits for the office any more. */
export const settledStates: readonly CaseState[] = [CaseState.ANSWERED, CaseState.CLOSED, CaseState.CANCELLED];
export const isSettled = (state: CaseState): boolean => settledStates.includes(state);
