'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, localDate, optionalText, text } from '../../../forms/rules';
import { PutInLineDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { locales } from '../../../i18n/routing';

const schema = z
  .object({
    agendaId: id,
    purposeId: id,
    kind: z.enum(['OFFER', 'NOTICE']),
    partySize: z.coerce.number().int().min(1).max(6),
    name: text(80),
    surname: optionalText(80),
    email: z.email().max(200).optional(),
    phone: optionalText(40),
    language: z.enum(locales),
    notBefore: localDate.optional(),
    clientKey,
  })
  .refine(({ email, phone }) => email || phone, { path: ['email'], error: 'CONTACT_REQUIRED' });

/** A22: puts a citizen in the line from the desk; they receive the link. */
export async function putInLine(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ agendaId, ...given }) => {
    const input = {
      ...given,
      surname: given.surname ?? null,
      email: given.email ?? null,
      phone: given.phone ?? null,
      notBefore: given.notBefore ?? null,
      privacyAccepted: true,
    };
    const { data, code } = await mutateAsViewer(PutInLineDocument, { input });
    return {
      code,
      userErrors: data?.joinWaitingList.userErrors,
      to: `/area-riservata/agenda/attesa?agenda=${agendaId}&fatto=in-lista`,
    };
  });
}
