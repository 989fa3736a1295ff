'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, localDate } from '../../../forms/rules';
import {
  type BookingStepInput,
  CallBookingDocument,
  CheckInDocument,
  MarkLeftDocument,
  MarkNoShowDocument,
  ServeBookingDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({
  bookingId: id,
  agendaId: id,
  on: localDate,
  step: z.enum(['arrivata', 'chiamata', 'servita', 'assente', 'andata']),
  outcome: z.enum(['ACCEPTED', 'DOCUMENTS_MISSING', 'WRONG_OFFICE']).optional(),
  expectedVersion,
  clientKey,
});

type Step = z.infer<typeof schema>['step'];

/** A30: one step of an appointment at the front desk. */
export async function stepBooking(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ agendaId, on, step, outcome, ...input }) => {
    const done = await take(step, { ...input, outcome: step === 'servita' ? (outcome ?? 'ACCEPTED') : null });
    return { ...done, to: `/area-riservata/agenda?agenda=${agendaId}&giorno=${on}&fatto=${step}#${input.bookingId}` };
  });
}

async function take(step: Step, input: BookingStepInput) {
  switch (step) {
    case 'arrivata': {
      const { data, code } = await mutateAsViewer(CheckInDocument, { input });
      return { code, userErrors: data?.checkIn.userErrors };
    }
    case 'chiamata': {
      const { data, code } = await mutateAsViewer(CallBookingDocument, { input });
      return { code, userErrors: data?.callBooking.userErrors };
    }
    case 'servita': {
      const { data, code } = await mutateAsViewer(ServeBookingDocument, { input });
      return { code, userErrors: data?.serveBooking.userErrors };
    }
    case 'assente': {
      const { data, code } = await mutateAsViewer(MarkNoShowDocument, { input });
      return { code, userErrors: data?.markNoShow.userErrors };
    }
    case 'andata': {
      const { data, code } = await mutateAsViewer(MarkLeftDocument, { input });
      return { code, userErrors: data?.markLeft.userErrors };
    }
  }
}
