'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { withoutPrefix } from '../../../forms/form-fields';
import { clientKey, id, localDate, optionalText, text } from '../../../forms/rules';
import {
  ContestAnswerDocument,
  MarkAnswerReadDocument,
  RecordCaseAnswerDocument,
  ValidateAnswerDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { channels } from '../vocabulary';
import { bothAnswers, settleSecondAnswer } from './both-answers';
import { answerCaseForm, withVerdictOfNow } from './case-conflict';

const pageOf = (caseId: string, done: string) => `/area-riservata/segnalazioni/${caseId}?fatto=${done}`;

const verdictSchema = z
  .object({
    caseId: id,
    answerId: id,
    expectedValidationVersion: z.coerce.number().int(),
    note: optionalText(2_000),
    verdict: z.enum(['validate', 'contest']),
    clientKey,
  })
  .refine(({ verdict, note }) => verdict === 'validate' || note, { path: ['note'], error: 'REQUIRED' });

/** C13: the verdict of the authority on an answer. */
export async function judgeAnswer(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await answerForm(form, verdictSchema, async ({ caseId, verdict, note, ...answer }) => {
    if (verdict === 'validate') {
      const { data, code } = await mutateAsViewer(ValidateAnswerDocument, { input: { ...answer, note: note ?? null } });
      return { code, userErrors: data?.validateAnswer.userErrors, to: pageOf(caseId, 'validata') };
    }
    const { data, code } = await mutateAsViewer(ContestAnswerDocument, { input: { ...answer, note: note ?? '' } });
    return { code, userErrors: data?.contestAnswer.userErrors, to: pageOf(caseId, 'contestata') };
  });
  return withVerdictOfNow(state);
}

const readSchema = z.object({ caseId: id, answerId: id, clientKey });

/** C39: the desk has read the answer. */
export async function markAnswerRead(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, readSchema, async ({ caseId, ...input }) => {
    const { data, code } = await mutateAsViewer(MarkAnswerReadDocument, { input });
    return { code, userErrors: data?.markAnswerRead.userErrors, to: pageOf(caseId, 'letta') };
  });
}

const answerSchema = z.object({
  caseId: id,
  body: text(8_000),
  givenByName: text(200),
  givenOn: localDate,
  channel: z.enum(channels),
  confirmsDifference: z.literal('on').optional(),
  expectedVersion: z.coerce.number().int().optional(),
  clientKey,
});

/** C10: an answer that came without a delivery sheet; where a colleague was faster, both are shown (C21). */
export async function recordAnswer(_: ActionState, sent: FormData): Promise<ActionState> {
  const form = withoutPrefix(sent);
  const second = await settleSecondAnswer(form, `/area-riservata/segnalazioni/${form.get('caseId')}`);
  if (second !== undefined) return second;
  const record = async ({ confirmsDifference, ...said }: z.infer<typeof answerSchema>) => {
    const input = { ...said, confirmsDifference: confirmsDifference === 'on' };
    const { data, code } = await mutateAsViewer(RecordCaseAnswerDocument, { input });
    const done = data?.recordAnswer.isHeld ? 'trattenuta' : 'risposta';
    return { code, userErrors: data?.recordAnswer.userErrors, to: pageOf(input.caseId, done) };
  };
  return answerCaseForm(form, answerSchema, record, bothAnswers);
}
