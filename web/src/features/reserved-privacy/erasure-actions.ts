'use server';

import { z } from 'zod';
import type { ActionState } from '../../forms/action-state';
import { answerForm } from '../../forms/answer-form';
import { clientKey, id, text } from '../../forms/rules';
import { DecideErasureDocument, RequestErasureDocument } from '../../graphql/generated/graphql';
import { mutateAsViewer } from '../../graphql/rsc-client';

const PAGE = '/area-riservata/dati-personali/persone';

const askSchema = z.object({
  of: z.string().trim().min(6).max(200),
  reason: text(300),
  cancelsFuture: z.string().optional(),
  clientKey,
});

/** I18: a person asks to be forgotten; somebody else decides. */
export async function requestErasure(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, askSchema, async ({ cancelsFuture, ...given }) => {
    const input = { ...given, cancelsFuture: cancelsFuture !== undefined };
    const { data, code } = await mutateAsViewer(RequestErasureDocument, { input });
    return { code, userErrors: data?.requestErasure.userErrors, to: `${PAGE}?fatto=cancellazione#cancellazioni` };
  });
}

const decideSchema = z.object({ erasureId: id, clientKey });

/** I18: the second person lets it happen. */
export async function acceptErasure(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, decideSchema, async (given) => {
    const { data, code } = await mutateAsViewer(DecideErasureDocument, { input: { ...given, accepts: true } });
    return { code, userErrors: data?.decideErasure.userErrors, to: `${PAGE}?fatto=cancellata#cancellazioni` };
  });
}

/** I18: the second person refuses, with the reason that the person will be told. */
export async function refuseErasure(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, decideSchema.extend({ reason: z.string().trim().min(10).max(500) }), async (given) => {
    const { data, code } = await mutateAsViewer(DecideErasureDocument, { input: { ...given, accepts: false } });
    return { code, userErrors: data?.decideErasure.userErrors, to: `${PAGE}?fatto=rifiutata#cancellazioni` };
  });
}
