'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, text } from '../../../forms/rules';
import { DraftFaqDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { readChoices } from './answer-choice';

const schema = z.object({
  answerIds: z.array(text(80)).min(1).max(20),
  question: text(300),
  body: text(20_000),
  topicIds: z.array(id).min(1).max(10),
  legalEffect: z.boolean().optional(),
  clientKey,
});

/** P11, C33: a FAQ begins from answers of one or several cases; its page then shows what must still leave it. */
export async function draftFaq(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ answerIds, legalEffect, ...input }) => {
    const { data, code } = await mutateAsViewer(DraftFaqDocument, {
      input: { ...input, ...readChoices(answerIds), legalEffect: legalEffect ?? false },
    });
    return {
      code,
      userErrors: data?.draftFaq.userErrors,
      to: `/area-riservata/conoscenza/${data?.draftFaq.content?.id}?fatto=faq`,
    };
  });
}
