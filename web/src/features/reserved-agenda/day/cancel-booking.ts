'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, localDate, text } from '../../../forms/rules';
import { CancelBookingByOfficeDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({
  bookingId: id,
  agendaId: id.optional(),
  on: localDate.optional(),
  reason: text(500),
  expectedVersion,
  clientKey,
});

/** A31: the office cancels, with a reason; the citizen is told and the place is free again. */
export async function cancelBooking(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ agendaId, on, ...input }) => {
    const { data, code } = await mutateAsViewer(CancelBookingByOfficeDocument, { input });
    return {
      code,
      userErrors: data?.cancelBooking.userErrors,
      to: on
        ? `/area-riservata/agenda?agenda=${agendaId}&giorno=${on}&fatto=disdetta#${input.bookingId}`
        : `/area-riservata/agenda/appuntamenti/${input.bookingId}?fatto=disdetta`,
    };
  });
}
