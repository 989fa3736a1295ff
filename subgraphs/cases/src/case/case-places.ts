import { type Actor, hasRole, isCoordination } from '@respi/kit/actor.js';
import type { Condition } from './case-filter.js';

/*
 * Where the cases that an actor sees can lie. This narrows lists and searches, so that the index of a place is walked
 * instead of the whole; it decides nothing: row-level security and `canSee` do.
 */

const roams = (actor: Actor): boolean => isCoordination(actor) || hasRole(actor, 'LIAISON', 'EDITOR', 'AUDITOR');
const onlyEdits = (actor: Actor): boolean =>
  hasRole(actor, 'EDITOR') &&
  !isCoordination(actor) &&
  !hasRole(actor, 'LIAISON', 'AUDITOR', 'OPERATOR', 'ENTE_ADMIN', 'OFFICE_REFERENT');

/** The places of an actor one by one, each a condition on "case" with an index of its own. */
export function placesOneByOne(actor: Actor): Condition[] {
  if (onlyEdits(actor)) return [{ sql: 'queue_rank = 9', values: [] }];
  if (roams(actor)) return [{ sql: 'true', values: [] }];
  const places: Condition[] = [];
  if (hasRole(actor, 'OFFICE_REFERENT')) places.push({ sql: 'office_id = ?', values: [actor.officeId] });
  if (hasRole(actor, 'ENTE_ADMIN')) places.push({ sql: 'ente_id = ?', values: [actor.enteId] });
  else if (hasRole(actor, 'OPERATOR')) {
    places.push({ sql: 'opened_by = ?', values: [actor.personId] });
    for (const desk of actor.sportelloIds) places.push({ sql: 'sportello_id = ?', values: [desk] });
  }
  return places.length === 0 ? [{ sql: 'false', values: [] }] : places;
}

/** The same as one condition. */
export function placeOf(actor: Actor): Condition {
  const places = placesOneByOne(actor);
  return { sql: `(${places.map(({ sql }) => sql).join(' or ')})`, values: places.flatMap(({ values }) => values) };
}

/** The same places by id, for the search; null means everywhere. */
export function placesOf(actor: Actor): string[] | null {
  if (roams(actor)) return null;
  const ids = [
    actor.officeId,
    hasRole(actor, 'ENTE_ADMIN') ? actor.enteId : null,
    actor.personId,
    ...actor.sportelloIds,
  ];
  return ids.filter((id) => id !== null);
}
