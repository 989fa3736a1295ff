'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, optionalText, text } from '../../../forms/rules';
import { RegisterWalkInDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { locales } from '../../../i18n/routing';

const schema = z.object({
  agendaId: id,
  purposeId: id,
  name: text(80),
  surname: optionalText(80),
  language: z.enum(locales),
  notes: optionalText(500),
  clientKey,
});

/** A5: a person without a booking joins the list of today, as arrived. */
export async function registerWalkIn(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ agendaId, ...given }) => {
    const input = { ...given, surname: given.surname ?? null, notes: given.notes ?? null };
    const { data, code } = await mutateAsViewer(RegisterWalkInDocument, { input });
    const row = data?.registerWalkIn.booking?.id ?? '';
    return {
      code,
      userErrors: data?.registerWalkIn.userErrors,
      to: `/area-riservata/agenda?agenda=${agendaId}&fatto=senza-prenotazione#${row}`,
    };
  });
}
