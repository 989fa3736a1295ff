import { type Actor, hasRole } from '@respi/kit/actor.js';

/** Addresses to which enti were invited are for those who invite, and for the auditor. */
export const canSeeLetters = (actor: Actor): boolean =>
  hasRole(actor, 'PROVINCIAL_COORDINATOR', 'COORDINATION', 'AUDITOR');

/** Who may send an invitation to adhere again (N22). */
export const maySendLetters = (actor: Actor): boolean => hasRole(actor, 'PROVINCIAL_COORDINATOR', 'COORDINATION');
