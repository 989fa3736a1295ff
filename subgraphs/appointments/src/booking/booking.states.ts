export enum BookingState {
  HELD = 'HELD', // posto trattenuto
  CONFIRMED = 'CONFIRMED', // confermato
  CHECKED_IN = 'CHECKED_IN', // arrivato
  SERVED = 'SERVED', // ricevuto
  NO_SHOW = 'NO_SHOW', // non presentato
  LEFT = 'LEFT', // andato via
  CANCELLED_BY_CITIZEN = 'CANCELLED_BY_CITIZEN', // annullato dal cittadino
  CANCELLED_BY_OFFICE = 'CANCELLED_BY_OFFICE', // annullato dall’ufficio
  MOVED = 'MOVED', // spostato
  EXPIRED = 'EXPIRED', // scaduto
}

const next: Record<BookingState, readonly BookingState[]> = {
  HELD: [BookingState.CONFIRMED, BookingState.EXPIRED],
  CONFIRMED: [
    BookingState.CHECKED_IN,
    BookingState.NO_SHOW,
    BookingState.CANCELLED_BY_CITIZEN,
    BookingState.CANCELLED_BY_OFFICE,
    BookingState.MOVED,
  ],
  CHECKED_IN: [BookingState.SERVED, BookingState.NO_SHOW, BookingState.LEFT],
  SERVED: [],
  NO_SHOW: [BookingState.CHECKED_IN],
  LEFT: [],
  CANCELLED_BY_CITIZEN: [],
  CANCELLED_BY_OFFICE: [],
  MOVED: [],
  EXPIRED: [],
};

/** Whether the move is lawful; a latecomer marked absent may still be received. */
export const canBecome = (from: BookingState, to: BookingState): boolean => next[from].includes(to);

/** What came of an appointment that was held. */
export enum BookingOutcome {
  ACCEPTED = 'ACCEPTED', // accettato
  DOCUMENTS_MISSING = 'DOCUMENTS_MISSING', // documenti mancanti
  WRONG_OFFICE = 'WRONG_OFFICE', // ufficio sbagliato
}

export enum BookingOrigin {
  PUBLIC = 'PUBLIC', // dal sito
  OPERATOR = 'OPERATOR', // da uno sportello
  OFFICE = 'OFFICE', // dall’ufficio
  WALK_IN = 'WALK_IN', // senza prenotazione
}

/** Whether an appointment belongs to the segnalazione that somebody named: asked, then answered by cases (A36). */
export enum CaseLink {
  ASKED = 'ASKED',
  CONFIRMED = 'CONFIRMED',
  REFUSED = 'REFUSED',
}
