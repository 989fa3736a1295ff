'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { HoldForMoveDocument, MoveBookingByStaffDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({
  bookingId: id,
  purposeId: id,
  partySize: z.coerce.number().int().min(1).max(8),
  startsAt: z.string().min(1).max(40),
  clientKey,
});

/** A18: keeps the new place first, then moves; whatever fails, the old place stays. */
export async function moveBooking(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ bookingId, clientKey: key, ...wanted }) => {
    // a time that was lost is chosen anew under the same form: each time has a hold of its own
    const keyOfTime = `${key}-${wanted.startsAt.replace(/\W/g, '')}`;
    const hold = { ...wanted, networkPrefix: null, proof: null, clientKey: `${keyOfTime}-hold` };
    const { data: held, code: failed } = await mutateAsViewer(HoldForMoveDocument, { input: hold });
    const newHoldToken = held?.holdSlot.hold?.token;
    if (failed || !newHoldToken) return { code: failed, userErrors: held?.holdSlot.userErrors, to: '' };
    const input = { bookingId, newHoldToken, token: null, clientKey: keyOfTime };
    const { data, code } = await mutateAsViewer(MoveBookingByStaffDocument, { input });
    const moved = data?.moveBooking.staffBooking?.id ?? bookingId;
    const to = `/area-riservata/agenda/appuntamenti/${moved}?fatto=spostato`;
    return { code, userErrors: data?.moveBooking.userErrors, to };
  });
}
