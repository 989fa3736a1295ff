import { type Actor, isCoordination, isPerson } from '@respi/kit/actor.js';
import { worksAt } from '../agenda/agenda.policy.js';

interface Row {
  readonly officeId: string | null;
  readonly sportelloId: string | null;
  readonly joinedBy: string | null;
}

/** Those who receive there, who put the person in the line, and the coordination (A22). */
export const canSeeWaiting = (actor: Actor, row: Row): boolean =>
  isPerson(actor) && (isCoordination(actor) || worksAt(actor, row) || row.joinedBy === actor.personId);

/** Takes somebody off the line: as who sees them, save the provincial coordination, which only looks. */
export const canTakeOff = (actor: Actor, row: Row): boolean =>
  canSeeWaiting(actor, row) &&
  (worksAt(actor, row) || row.joinedBy === actor.personId || actor.roles.includes('COORDINATION'));
