import { type Actor, hasRole } from '@respi/kit/actor.js';

/** What decides who sees that a person has accepted: who they are and where they work. */
export interface RulesReaderRow {
  readonly id: string;
  readonly enteIds: readonly string[];
}

/** Oneself; of their own ente its administrators; of everybody the coordination, the platform and the auditors (I13). */
export const canSeeRulesReader = (actor: Actor, { id, enteIds }: RulesReaderRow): boolean =>
  actor.kind === 'PERSON' &&
  (actor.personId === id ||
    hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR') ||
    (hasRole(actor, 'ENTE_ADMIN') && actor.enteId !== null && enteIds.includes(actor.enteId)));
