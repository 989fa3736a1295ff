'use server';

import { z } from 'zod';
import type { ActionState } from '../../forms/action-state';
import { answerForm } from '../../forms/answer-form';
import { clientKey, id, localDate, text } from '../../forms/rules';
import { LiftHoldDocument, PlaceHoldDocument, SetRetentionDocument } from '../../graphql/generated/graphql';
import { mutateAsViewer } from '../../graphql/rsc-client';
import { HOLDING, HOUSES, onlyIn } from './houses';

const PAGE = '/area-riservata/dati-personali';
const KIND = new RegExp(`^(${HOUSES.join('|')}) ([A-Z_]{3,40})$`);

const termSchema = z.object({
  what: z.string().regex(KIND),
  months: z.coerce.number().int().min(1).max(240),
  source: z.string().trim().min(3).max(300),
  clientKey,
});

/** C37: the term of a kind; from then on what is over it is forgotten. */
export async function setTerm(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, termSchema, async ({ what, ...given }) => {
    const [, house = '', kind = ''] = KIND.exec(what) ?? [];
    const { data, code } = await mutateAsViewer(SetRetentionDocument, { input: { ...given, kind }, ...onlyIn(house) });
    return { code, userErrors: data?.[house as 'cases']?.userErrors, to: `${PAGE}?fatto=termine#termini` };
  });
}

const holdSchema = z.object({
  house: z.enum(HOLDING),
  reference: text(40),
  reason: z.string().trim().min(10).max(500),
  until: localDate,
  clientKey,
});

/** C37: something must be kept whatever its term says. */
export async function placeHold(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, holdSchema, async ({ house, ...input }) => {
    const { cases, appointments } = onlyIn(house);
    const { data, code } = await mutateAsViewer(PlaceHoldDocument, { input, cases, appointments });
    return { code, userErrors: data?.[house]?.userErrors, to: `${PAGE}?fatto=blocco#blocchi` };
  });
}

const liftSchema = z.object({
  house: z.enum(HOLDING),
  holdId: id,
  reason: z.string().trim().min(10).max(500),
  clientKey,
});

/** C37: it need not be kept any longer. */
export async function liftHold(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, liftSchema, async ({ house, ...input }) => {
    const { cases, appointments } = onlyIn(house);
    const { data, code } = await mutateAsViewer(LiftHoldDocument, { input, cases, appointments });
    return { code, userErrors: data?.[house]?.userErrors, to: `${PAGE}?fatto=sblocco#blocchi` };
  });
}
