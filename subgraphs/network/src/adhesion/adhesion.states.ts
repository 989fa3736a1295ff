/** States of the adesione, in the order in which an ente lives them (N5). */
export enum AdhesionState {
  INVITED = 'INVITED', // invitato
  REQUESTED = 'REQUESTED', // richiesta
  UNDER_REVIEW = 'UNDER_REVIEW', // in esame
  APPROVED = 'APPROVED', // approvata
  SIGNED = 'SIGNED', // sottoscritta da una parte o da entrambe, non ancora efficace
  ACTIVE = 'ACTIVE', // efficace
  SUSPENDED = 'SUSPENDED', // sospesa
  WITHDRAWN = 'WITHDRAWN', // recesso
  EXPIRED = 'EXPIRED', // scaduta
  REJECTED = 'REJECTED', // respinta
}

const { REQUESTED, UNDER_REVIEW, APPROVED, SIGNED, ACTIVE, SUSPENDED, WITHDRAWN, EXPIRED, REJECTED } = AdhesionState;

/** Lawful moves; a readmission is a new adhesion, so that history stays (N14). */
export const nextStates: Record<AdhesionState, readonly AdhesionState[]> = {
  INVITED: [REQUESTED, WITHDRAWN],
  REQUESTED: [UNDER_REVIEW, APPROVED, REJECTED, WITHDRAWN],
  UNDER_REVIEW: [APPROVED, REJECTED, WITHDRAWN],
  APPROVED: [SIGNED, WITHDRAWN],
  SIGNED: [ACTIVE, WITHDRAWN],
  ACTIVE: [SUSPENDED, WITHDRAWN, EXPIRED],
  SUSPENDED: [ACTIVE, WITHDRAWN, EXPIRED],
  WITHDRAWN: [],
  EXPIRED: [],
  REJECTED: [],
};

export const canMove = (from: AdhesionState, to: AdhesionState): boolean => nextStates[from].includes(to);

/** An adhesion that can still become or is in force. */
export const isLive = (state: AdhesionState): boolean => nextStates[state].length > 0;

/** The adhesion has effect from the latest of the two signatures and the start of the protocollo (N7). */
export const effectiveFrom = (signedByEnteOn: string, signedByProvinciaOn: string, validFrom: string): string =>
  [signedByEnteOn, signedByProvinciaOn, validFrom].sort().at(-1) ?? validFrom;
