import { type Actor, isCoordination, isPerson } from '@respi/kit/actor.js';

/** Rights are read by everybody who is signed in: they say what each may do (N2). Machines have scopes instead. */
export const canSeeRights = (actor: Actor): boolean => isPerson(actor);

/** Gives, takes, confirms: the two coordinations, for whom the founding text leaves it (N2). */
export const canDecideRights = (actor: Actor): boolean => isPerson(actor) && isCoordination(actor);
