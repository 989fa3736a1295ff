'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, text } from '../../../forms/rules';
import { AllowSupportDocument, WithdrawSupportDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const page = '/area-riservata/account/assistenza';
const wanted = z.object({ clientKey, reason: text(1_000), hours: z.coerce.number().int().min(1).max(24) });

/** I15: lets support look with one's own eyes for some hours. */
export async function allowSupport(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, wanted, async (input) => {
    const { data, code } = await mutateAsViewer(AllowSupportDocument, { input });
    return { code, userErrors: data?.allowSupport.userErrors, to: `${page}?fatto=consenso` };
  });
}

const consent = z.object({ clientKey, consentId: id });

/** I15: takes it back at once. */
export async function withdrawSupport(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, consent, async (input) => {
    const { data, code } = await mutateAsViewer(WithdrawSupportDocument, { input });
    return { code, userErrors: data?.withdrawSupport.userErrors, to: `${page}?fatto=consenso-ritirato` };
  });
}
