'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, optionalText } from '../../../forms/rules';
import { CaseIdForBookingDocument, LinkBookingDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer, queryAsViewerInAction } from '../../../graphql/rsc-client';

const schema = z.object({ bookingId: id, number: optionalText(20), expectedVersion, clientKey });

/** A36: the appointment belongs to the segnalazione with this number, as far as the reader sees it; or to none. */
export async function linkBooking(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ number, ...input }) => {
    let caseId: string | null = null;
    if (number) {
      const { data: found, code } = await queryAsViewerInAction(CaseIdForBookingDocument, { number });
      if (code) return { code, userErrors: [], to: '' };
      caseId = found?.caseByNumber?.id ?? null;
      if (!caseId) return { code: null, userErrors: [{ code: 'NOT_FOUND', field: ['number'] }], to: '' };
    }
    const { data, code } = await mutateAsViewer(LinkBookingDocument, { input: { ...input, caseId } });
    const done = number ? 'legata' : 'slegata';
    const to = `/area-riservata/agenda/appuntamenti/${input.bookingId}?fatto=${done}`;
    return { code, userErrors: data?.linkBooking.userErrors, to };
  });
}
