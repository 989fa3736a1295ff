import type { Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import type { Booking } from './booking.entity.js';
import { CaseLink } from './booking.states.js';

/**
 * Links an appointment to a segnalazione, or to none. This house knows no case: the one that does is asked whether the
 * person who links sees it, and whose it is; until it answers nobody sees more than before (A36). Refuses INVALID.
 */
export async function askForCase(tx: Tx, booking: Booking, caseId: string | null): Promise<void> {
  if (caseId !== null && !isId(caseId)) {
    throw new Refusal(UserErrorCode.INVALID, 'Questa segnalazione non si trova.', ['caseId']);
  }
  booking.caseId = caseId?.toLowerCase() ?? null;
  booking.caseLink = caseId ? CaseLink.ASKED : null;
  booking.caseDesk = null;
  booking.caseOffice = null;
  if (!caseId) return;
  const { personId, roles, enteId, sportelloIds, officeId, tier } = tx.actor;
  await tx.send({
    to: 'cases',
    command: 'receiveBookingLink',
    entityKey: `booking:${booking.uid}`,
    payload: {
      uid: booking.uid,
      caseId: booking.caseId,
      linkedBy: { personId, roles, enteId, sportelloIds, officeId, tier },
    },
  });
}
