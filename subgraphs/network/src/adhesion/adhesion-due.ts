import { plusDays } from '@respi/kit/clock.js';
import { registerEnumType } from 'type-graphql';
import { AdhesionState } from './adhesion.states.js';

export enum AdhesionDue {
  TO_DECIDE = 'TO_DECIDE', // richiesta da decidere
  TO_SIGN = 'TO_SIGN', // nuova versione da firmare
  ENDING = 'ENDING', // in scadenza
  IN_GRACE = 'IN_GRACE', // in tolleranza
}

registerEnumType(AdhesionDue, {
  name: 'AdhesionDue',
  description: 'Scadenza di un’adesione. What somebody has to do about it (N6, N8, N15).',
  valuesConfig: {
    TO_DECIDE: { description: 'Da decidere. Requests that the Provincia has not approved or rejected yet (N6).' },
    TO_SIGN: { description: 'Da firmare. A new version whose signatures are awaited.' },
    ENDING: { description: 'In scadenza. Its last day is within ninety days.' },
    IN_GRACE: { description: 'In tolleranza. Its last day has passed, its grace has not.' },
  },
});

/** Until when an adhesion has effect. */
export interface AdhesionTerm {
  readonly lastDay: string | null;
  readonly graceUntil: string | null;
  readonly isInGrace: boolean;
}

/** The term of an adhesion on a day: the earlier of its own end and that of its version, and the grace after it (N15). */
export function termOf(
  adhesion: { state: AdhesionState; effectiveTo: string | null },
  version: { validTo: string | null; graceDays: number } | null,
  today: string,
): AdhesionTerm {
  const ends = [adhesion.effectiveTo, version?.validTo ?? null].filter((day) => day !== null).sort();
  const lastDay = [AdhesionState.ACTIVE, AdhesionState.SUSPENDED].includes(adhesion.state) ? (ends[0] ?? null) : null;
  const graceUntil = lastDay && version?.graceDays ? plusDays(lastDay, version.graceDays) : null;
  return { lastDay, graceUntil, isInGrace: Boolean(lastDay && graceUntil && lastDay < today && today <= graceUntil) };
}
