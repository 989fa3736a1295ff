import { type Actor, hasRole, isPerson } from '@respi/kit/actor.js';

/** P41: the register is of the network: everybody who signed in reads it. */
export const canSeeDivergence = (actor: Actor): boolean => isPerson(actor);
/** Who works at a desk, at an office or between them tells what is done there. */
export const canTell = (actor: Actor): boolean =>
  hasRole(
    actor,
    'EDITOR',
    'COORDINATION',
    'PROVINCIAL_COORDINATOR',
    'OPERATOR',
    'ENTE_ADMIN',
    'LIAISON',
    'OFFICE_REFERENT',
  );
/** The coordination agrees a standard, and opens the question again. */
export const canAgree = (actor: Actor): boolean => hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR');
