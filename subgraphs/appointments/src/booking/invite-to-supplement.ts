import type { Tx } from '@respi/kit/command.js';
import { rulesOfPurpose } from '../hold/agenda-rules.js';
import type { Booking } from './booking.entity.js';
import { writeToCitizen } from './booking-messages.js';

/** Purpose of an agenda under which documents are handed in afterwards (A2). */
const SUPPLEMENT = 'documenti-integrativi';

/** Documents were missing: the citizen is written where to book for handing them in, with the form begun (A32). */
export async function inviteToSupplement(tx: Tx, booking: Booking): Promise<void> {
  const { agenda, purpose } = await rulesOfPurpose(tx, booking.purposeId);
  const found = agenda.purposeRows.find(({ code, retired }) => code === SUPPLEMENT && !retired);
  await writeToCitizen(tx, 'documentsMissing', booking, null, { supplementPurposeId: found?.id ?? purpose.id });
  await tx.event({ entity: 'booking', entityId: booking.id, verb: 'supplement-invited' });
}
