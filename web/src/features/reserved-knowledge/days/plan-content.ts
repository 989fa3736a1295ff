'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id } from '../../../forms/rules';
import { PlanContentDocument, RenameContentDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { instantOf } from './moment';

const moment = z
  .string()
  .max(40)
  .optional()
  .transform(instantOf)
  .refine((at) => at !== undefined)
  .transform((at) => at ?? null);

const planSchema = z.object({
  contentId: id,
  expectedVersion,
  clientKey,
  mayAppear: z.literal('si').optional(),
  publishAt: moment,
  expireAt: moment,
  reviewBy: z.iso.date().optional(),
});

/** P15, P18: when a content is published, when it ends, when it is looked at again. */
export async function planContent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, planSchema, async ({ mayAppear, publishAt, reviewBy, ...input }) => {
    const { data, code } = await mutateAsViewer(PlanContentDocument, {
      input: { ...input, ...(mayAppear ? { publishAt } : {}), reviewBy: reviewBy ?? null },
    });
    const to = `/area-riservata/conoscenza/${input.contentId}?fatto=programmato`;
    return { code, userErrors: data?.planContent.userErrors, to };
  });
}

const renameSchema = z.object({ contentId: id, expectedVersion, clientKey, slug: z.string().trim().min(3).max(80) });

/** P37: another name in the address; the old one leads to it. */
export async function renameContent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, renameSchema, async (input) => {
    const { data, code } = await mutateAsViewer(RenameContentDocument, { input });
    const to = `/area-riservata/conoscenza/${input.contentId}?fatto=indirizzo`;
    return { code, userErrors: data?.renameContent.userErrors, to };
  });
}
