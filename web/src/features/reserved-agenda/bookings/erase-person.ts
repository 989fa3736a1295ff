'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { EraseCitizenDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({
  bookingId: id,
  alsoIds: z.array(id).max(200),
  cancelFuture: z.literal('1').optional(),
  clientKey,
});

/** A35: takes the person out of this appointment and of those that were ticked; over a coming one only when that was too. */
export async function erasePerson(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ cancelFuture, ...given }) => {
    const input = { ...given, token: null, cancelFuture: cancelFuture === '1' };
    const { data, code } = await mutateAsViewer(EraseCitizenDocument, { input });
    const to = `/area-riservata/agenda/appuntamenti/${given.bookingId}?fatto=dati-cancellati`;
    const userErrors = data?.eraseCitizen.userErrors.map((fault) =>
      fault.field?.includes('cancelFuture') ? { ...fault, code: 'APPOINTMENT_AHEAD' } : fault,
    );
    return { code, userErrors, to };
  });
}
