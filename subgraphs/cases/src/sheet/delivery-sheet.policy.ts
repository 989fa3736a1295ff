import { type Actor, hasRole, isCoordination, isPerson } from '@respi/kit/actor.js';

/** Those who prepare and carry sheets. */
export const carriesSheets = (actor: Actor): boolean =>
  isPerson(actor) && (isCoordination(actor) || hasRole(actor, 'LIAISON'));

/** Who sees a sheet: those who carry it, and the referents of the office that it goes to (C9, C12). */
export const canSeeSheet = (actor: Actor, sheet: { readonly officeId: string }): boolean =>
  carriesSheets(actor) || (isPerson(actor) && hasRole(actor, 'OFFICE_REFERENT') && sheet.officeId === actor.officeId);
