import { type Actor, hasRole, isCoordination } from '@respi/kit/actor.js';
import { type CaseFacts, canSee } from '../case/case.policy.js';

/** For whom a note is written (C23). */
export enum NoteAudience {
  ENTE = 'ENTE',
  COORDINATION = 'COORDINATION',
  AUTHORITY = 'AUTHORITY',
}

export interface NoteFacts {
  readonly audience: NoteAudience;
  readonly enteId: string;
  readonly fromDesk: boolean;
  readonly writtenById: string;
}

/** Who reads a note of a case (C23): its author, its circle, and the desk what its own people wrote. Twin of the row security of "case_note". */
export function canSeeNote(actor: Actor, c: CaseFacts, note: NoteFacts): boolean {
  if (!canSee(actor, c)) return false;
  if (note.writtenById === actor.personId) return true;
  const atDesk = hasRole(actor, 'OPERATOR', 'ENTE_ADMIN');
  const carries = isCoordination(actor) || hasRole(actor, 'LIAISON');
  if (note.audience === NoteAudience.ENTE) return note.enteId === actor.enteId && (atDesk || carries);
  if (carries || (note.fromDesk && atDesk)) return true;
  return note.audience === NoteAudience.AUTHORITY && hasRole(actor, 'OFFICE_REFERENT');
}
