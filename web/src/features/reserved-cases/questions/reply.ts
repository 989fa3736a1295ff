'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, text } from '../../../forms/rules';
import { ReplyToQuestionDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

/** P27: the desk answers somebody without an account. */
export async function replyToQuestion(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ questionId: id, clientKey, reply: text(5_000) }), async (input) => {
    const { data, code } = await mutateAsViewer(ReplyToQuestionDocument, { input });
    return { code, userErrors: data?.replyToQuestion.userErrors, to: '/area-riservata/domande?fatto=domanda' };
  });
}
