'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, optionalText, text } from '../../../forms/rules';
import {
  CaseIdByNumberDocument,
  ClearFromEquipeDocument,
  MarkForEquipeDocument,
  MergeCasesDocument,
  RateAnswerDocument,
  RequestTransferDocument,
  SplitCaseDocument,
  WatchCaseDocument,
  WithdrawTransferDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer, queryAsViewerInAction } from '../../../graphql/rsc-client';
import { addressees } from '../vocabulary';
import { answerCaseForm } from './case-conflict';

const pageOf = (caseId: string, done: string) => `/area-riservata/segnalazioni/${caseId}?fatto=${done}`;
const ofCase = { caseId: id, expectedVersion, clientKey };

const transferSchema = z.object({ ...ofCase, sportelloId: id, reason: text(500) });

/** C25: offers the case to another desk. */
export async function requestTransfer(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, transferSchema, async (input) => {
    const { data, code } = await mutateAsViewer(RequestTransferDocument, { input });
    return { code, userErrors: data?.requestTransfer.userErrors, to: pageOf(input.caseId, 'trasferimento') };
  });
}

const withdrawalSchema = z.object({ caseId: id, transferId: id, clientKey });

/** C25: takes the offer back while nobody has answered it. */
export async function withdrawTransfer(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, withdrawalSchema, async ({ caseId, ...input }) => {
    const { data, code } = await mutateAsViewer(WithdrawTransferDocument, { input });
    return { code, userErrors: data?.withdrawTransfer.userErrors, to: pageOf(caseId, 'trasferimento-ritirato') };
  });
}

const questions = Object.fromEntries(addressees.map((kind) => [`question-${kind}`, optionalText(4_000)]));
const splitSchema = z.object({ ...ofCase, ...questions });

/** C26: a part for each office that is asked something. */
export async function splitCase(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, splitSchema, async (typed) => {
    const asked = typed as typeof typed & Record<string, string | undefined>;
    const parts = addressees.flatMap((officeKind) => {
      const question = asked[`question-${officeKind}`];
      return question ? [{ officeKind, question }] : [];
    });
    const { caseId, expectedVersion: version, clientKey: key } = typed;
    const input = { caseId, expectedVersion: version, clientKey: key, parts };
    const { data, code } = await mutateAsViewer(SplitCaseDocument, { input });
    return { code, userErrors: data?.splitCase.userErrors, to: pageOf(caseId, 'divisa') };
  });
}

const mergeSchema = z.object({ ...ofCase, number: text(20) });

/** C6: the case takes the answers of another, named by its number. */
export async function mergeCases(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, mergeSchema, async ({ number, ...input }) => {
    const found = await queryAsViewerInAction(CaseIdByNumberDocument, { number });
    if (found.code) return { code: found.code, userErrors: [], to: '' };
    const intoCaseId = found.data?.caseByNumber?.id;
    if (!intoCaseId) return { code: null, userErrors: [{ code: 'NOT_FOUND', field: ['number'] }], to: '' };
    const { data, code } = await mutateAsViewer(MergeCasesDocument, { input: { ...input, intoCaseId } });
    const userErrors = data?.mergeCases.userErrors.map((error) =>
      error.field?.[0] === 'intoCaseId' ? { ...error, field: ['number'] } : error,
    );
    return { code, userErrors, to: pageOf(input.caseId, 'unita') };
  });
}

const watchSchema = z.object({ caseId: id, clientKey, watches: z.enum(['yes', 'no']) });

/** C39: to be told of what happens to a case, or no more. */
export async function watchCase(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, watchSchema, async ({ watches, ...input }) => {
    const { data, code } = await mutateAsViewer(WatchCaseDocument, { input: { ...input, watches: watches === 'yes' } });
    return {
      code,
      userErrors: data?.watchCase.userErrors,
      to: pageOf(input.caseId, watches === 'yes' ? 'seguita' : 'nonseguita'),
    };
  });
}

const equipeSchema = z.object({ ...ofCase, title: text(160) });

/** C40: the case goes on the list of the équipe, with a title that names nobody. */
export async function markForEquipe(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, equipeSchema, async (input) => {
    const { data, code } = await mutateAsViewer(MarkForEquipeDocument, { input });
    return { code, userErrors: data?.markForEquipe.userErrors, to: pageOf(input.caseId, 'equipe') };
  });
}

/** C40: off the list again. */
export async function clearFromEquipe(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, z.object(ofCase), async (input) => {
    const { data, code } = await mutateAsViewer(ClearFromEquipeDocument, { input });
    return { code, userErrors: data?.clearFromEquipe.userErrors, to: pageOf(input.caseId, 'nonequipe') };
  });
}

const ratingSchema = z.object({
  caseId: id,
  answerId: id,
  clientKey,
  isUseful: z.enum(['yes', 'no']),
  comment: optionalText(1_000),
});

/** C38: what the answer was worth; one that was not of use leads on to reopening. */
export async function rateAnswer(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, ratingSchema, async ({ caseId, isUseful, ...input }) => {
    const isGood = isUseful === 'yes';
    const { data, code } = await mutateAsViewer(RateAnswerDocument, { input: { ...input, isUseful: isGood } });
    const to = isGood ? pageOf(caseId, 'giudizio') : `${pageOf(caseId, 'giudizio-negativo')}&azione=riapri#riapri`;
    return { code, userErrors: data?.rateAnswer.userErrors, to };
  });
}
