export enum RegistrationState {
  REQUESTED = 'REQUESTED', // richiesta, attende l'ente
  APPROVED = 'APPROVED', // approvata dall'ente
  CONFIRMED = 'CONFIRMED', // iscritto
  WAITLISTED = 'WAITLISTED', // in lista d'attesa
  OFFERED = 'OFFERED', // posto offerto, a tempo
  WITHDRAWN = 'WITHDRAWN', // ritirata
  REJECTED = 'REJECTED', // rifiutata
  CANCELLED_BY_ORGANISER = 'CANCELLED_BY_ORGANISER', // annullata dall'organizzatore
}

/** States that count as being registered: one per person and event (T26). */
export const ACTIVE: readonly RegistrationState[] = [
  RegistrationState.REQUESTED,
  RegistrationState.APPROVED,
  RegistrationState.CONFIRMED,
  RegistrationState.WAITLISTED,
  RegistrationState.OFFERED,
];

/** States that hold a seat: an offer holds it too (T6). */
export const SEATED: readonly RegistrationState[] = [RegistrationState.CONFIRMED, RegistrationState.OFFERED];

const next: Record<RegistrationState, readonly RegistrationState[]> = {
  REQUESTED: [
    RegistrationState.APPROVED,
    RegistrationState.REJECTED,
    RegistrationState.WITHDRAWN,
    RegistrationState.CANCELLED_BY_ORGANISER,
  ],
  APPROVED: [
    RegistrationState.CONFIRMED,
    RegistrationState.WAITLISTED,
    RegistrationState.WITHDRAWN,
    RegistrationState.CANCELLED_BY_ORGANISER,
  ],
  CONFIRMED: [RegistrationState.WITHDRAWN, RegistrationState.CANCELLED_BY_ORGANISER],
  WAITLISTED: [RegistrationState.OFFERED, RegistrationState.WITHDRAWN, RegistrationState.CANCELLED_BY_ORGANISER],
  OFFERED: [RegistrationState.CONFIRMED, RegistrationState.WITHDRAWN, RegistrationState.CANCELLED_BY_ORGANISER],
  WITHDRAWN: [],
  REJECTED: [],
  CANCELLED_BY_ORGANISER: [],
};

export const canMove = (from: RegistrationState, to: RegistrationState): boolean => next[from].includes(to);
