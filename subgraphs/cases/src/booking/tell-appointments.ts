import type { Tx } from '@respi/kit/command.js';
import type { Case } from '../case/case.entity.js';

type Whose = Pick<Case, 'id' | 'sportelloId' | 'officeId'>;

/**
 * Tells appointments whose a case is (A36): for the appointment with this `uid` that somebody links to it, or (null)
 * for all that belong to it already, once it has gone to another desk or office.
 */
export const tellAppointments = (tx: Tx, uid: string | null, caseId: string, whose: Whose | null): Promise<void> =>
  tx.send({
    to: 'appointments',
    command: 'receiveCaseOfBooking',
    entityKey: `case:${caseId}`,
    payload: {
      uid,
      caseId,
      isSeen: whose !== null,
      sportelloId: whose?.sportelloId ?? null,
      officeId: whose?.officeId ?? null,
    },
  });
