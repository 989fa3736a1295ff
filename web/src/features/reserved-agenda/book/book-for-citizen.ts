'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { withQuery } from '../../../forms/address-query';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, optionalText, text } from '../../../forms/rules';
import { BookForCitizenDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { interpreterLanguages } from '../../../i18n/interpreter-languages';
import { locales } from '../../../i18n/routing';

const schema = z
  .object({
    purposeId: id,
    startsAt: z.string().min(1).max(40),
    partySize: z.coerce.number().int().min(1).max(6).default(1),
    name: text(80),
    surname: optionalText(80),
    email: z.email().max(200).optional(),
    phone: optionalText(40),
    language: z.enum(locales),
    interpreterLanguage: z.enum(interpreterLanguages).optional(),
    taxCode: optionalText(30),
    residence: optionalText(60),
    praticaValue: optionalText(60),
    notes: optionalText(500),
    sharesContact: z.literal('on').optional(),
    caseId: optionalText(100),
    clientKey,
  })
  .refine(({ email, phone }) => email || phone, { path: ['email'], error: 'CONTACT_REQUIRED' });

/** A11: books in a citizen's place; they receive a manage link of their own. */
export async function bookForCitizen(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (given) => {
    const input = {
      ...given,
      surname: given.surname ?? null,
      email: given.email ?? null,
      phone: given.phone ?? null,
      interpreterLanguage: given.interpreterLanguage ?? null,
      taxCode: given.taxCode ?? null,
      residence: given.residence ?? null,
      praticaValue: given.praticaValue ?? null,
      notes: given.notes ?? null,
      sharesContact: given.sharesContact === 'on',
      caseId: given.caseId ?? null,
    };
    const { data, code } = await mutateAsViewer(BookForCitizenDocument, { input });
    const booked = data?.bookForCitizen.booking;
    return {
      code,
      userErrors: data?.bookForCitizen.userErrors,
      to: withQuery('/area-riservata/agenda/prenota', {
        appuntamento: booked?.id,
        codice: booked?.code,
        quando: booked?.startsAt,
        fatto: 'prenotata',
      }),
    };
  });
}
