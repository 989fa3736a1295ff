'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, text } from '../../../forms/rules';
import { ReplyToBarrierDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ reportId: id, text: text(3_000), clientKey });

/** P34: answers; who wrote reads it with their code. */
export async function replyToBarrier(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(ReplyToBarrierDocument, { input });
    return {
      code,
      userErrors: data?.replyToBarrier.userErrors,
      to: '/area-riservata/conoscenza/accessibilita?fatto=risposto',
    };
  });
}
