'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, localDate, text } from '../../../forms/rules';
import {
  AgreeStandardDocument,
  OpenDivergenceDocument,
  ReopenDivergenceDocument,
  TellPracticeDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const pageOf = (divergenceId: string | undefined, done: string) =>
  `/area-riservata/conoscenza/divergenze/${divergenceId}?fatto=${done}`;

const openSchema = z.object({
  title: text(200),
  question: text(2_000),
  contentId: z.string().max(100).optional(),
  clientKey,
});

/** P41: a procedure that offices do differently. */
export async function openDivergence(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, openSchema, async ({ contentId, ...input }) => {
    const { data, code } = await mutateAsViewer(OpenDivergenceDocument, {
      input: { ...input, contentId: contentId || null },
    });
    const { userErrors, divergence } = data?.openDivergence ?? {};
    return { code, userErrors, to: pageOf(divergence?.id, 'divergenza') };
  });
}

const tellSchema = z.object({
  divergenceId: id,
  place: text(200),
  body: text(4_000),
  source: text(500),
  seenOn: localDate,
  clientKey,
});

/** P41: what one place does today. */
export async function tellPractice(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, tellSchema, async (input) => {
    const { data, code } = await mutateAsViewer(TellPracticeDocument, { input });
    return { code, userErrors: data?.tellPractice.userErrors, to: pageOf(input.divergenceId, 'prassi') };
  });
}

const agreeSchema = z.object({ divergenceId: id, standard: text(4_000), expectedVersion, clientKey });

/** P41: one practice for all. */
export async function agreeStandard(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, agreeSchema, async (input) => {
    const { data, code } = await mutateAsViewer(AgreeStandardDocument, { input });
    return { code, userErrors: data?.agreeStandard.userErrors, to: pageOf(input.divergenceId, 'allineata') };
  });
}

const reopenSchema = z.object({ divergenceId: id, expectedVersion, clientKey });

export async function reopenDivergence(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, reopenSchema, async (input) => {
    const { data, code } = await mutateAsViewer(ReopenDivergenceDocument, { input });
    return { code, userErrors: data?.reopenDivergence.userErrors, to: pageOf(input.divergenceId, 'divergenza') };
  });
}
