import { type Actor, hasRole, isPerson } from '@respi/kit/actor.js';
import { isEditor } from '../content/content.policy.js';

interface RatingRow {
  readonly ownerEnteId: string | null;
}

/** P32: what readers say reaches the editorial desk and the coordination, and the owner of the content. */
export const canSeeRating = (actor: Actor, { ownerEnteId }: RatingRow): boolean =>
  isEditor(actor) ||
  (isPerson(actor) && hasRole(actor, 'OPERATOR', 'ENTE_ADMIN') && ownerEnteId !== null && ownerEnteId === actor.enteId);
