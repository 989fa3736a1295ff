'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { withoutPrefix } from '../../../forms/form-fields';
import { mergeVersions } from '../../../forms/merge';
import { clientKey, expectedVersion, id, optionalText, text } from '../../../forms/rules';
import {
  AddNoteDocument,
  CancelCaseDocument,
  CloseCaseDocument,
  ProvideInformationDocument,
  ReopenCaseDocument,
  RequestInformationDocument,
  TriageCaseDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { addressees, audiences, urgencies } from '../vocabulary';
import { answerCaseForm } from './case-conflict';
import { bothClassifications, classification } from './classification';

const pageOf = (caseId: string, done: string) => `/area-riservata/segnalazioni/${caseId}?fatto=${done}`;
const ofCase = { caseId: id, expectedVersion, clientKey };

const triageSchema = z.object({
  ...ofCase,
  topicId: id,
  urgency: z.enum(urgencies).optional(),
  urgencyReason: optionalText(500),
  urgencyCriterion: optionalText(60),
  officeKind: z.enum(addressees).optional(),
});

/** C8, C32: the coordination files a case under a topic, and may mend urgency and office; both versions are kept (C21). */
export async function triageCase(_: ActionState, sent: FormData): Promise<ActionState> {
  const form = withoutPrefix(sent);
  mergeVersions(form, classification);
  const triage = async (input: z.infer<typeof triageSchema>) => {
    const { data, code } = await mutateAsViewer(TriageCaseDocument, { input });
    return { code, userErrors: data?.triageCase.userErrors, to: pageOf(input.caseId, 'classificata') };
  };
  return answerCaseForm(form, triageSchema, triage, bothClassifications);
}

const noteSchema = z.object({ caseId: id, clientKey, audience: z.enum(audiences), body: text(4_000) });

/** C23: a note for one of three audiences. */
export async function addNote(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, noteSchema, async (input) => {
    const { data, code } = await mutateAsViewer(AddNoteDocument, { input });
    return { code, userErrors: data?.addNote.userErrors, to: `${pageOf(input.caseId, 'nota')}#note` };
  });
}

const questionSchema = z.object({ ...ofCase, question: text(2_000) });

/** C17: asks the desk for what is missing; the clock of the deadline stops. */
export async function requestInformation(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, questionSchema, async (input) => {
    const { data, code } = await mutateAsViewer(RequestInformationDocument, { input });
    return { code, userErrors: data?.requestInformation.userErrors, to: pageOf(input.caseId, 'richiesta') };
  });
}

const replySchema = z.object({ ...ofCase, text: text(4_000) });

/** C17: the desk answers the newest question. */
export async function provideInformation(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, replySchema, async (input) => {
    const { data, code } = await mutateAsViewer(ProvideInformationDocument, { input });
    return { code, userErrors: data?.provideInformation.userErrors, to: pageOf(input.caseId, 'chiarimento') };
  });
}

const reasonSchema = z.object({ ...ofCase, reason: text(2_000) });

/** C15: a new cycle begins; what was said before stays. */
export async function reopenCase(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, reasonSchema, async (input) => {
    const { data, code } = await mutateAsViewer(ReopenCaseDocument, { input });
    return { code, userErrors: data?.reopenCase.userErrors, to: pageOf(input.caseId, 'riaperta') };
  });
}

export async function cancelCase(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, reasonSchema, async (input) => {
    const { data, code } = await mutateAsViewer(CancelCaseDocument, { input });
    return { code, userErrors: data?.cancelCase.userErrors, to: '/area-riservata/segnalazioni?fatto=annullata' };
  });
}

export async function closeCase(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, z.object(ofCase), async (input) => {
    const { data, code } = await mutateAsViewer(CloseCaseDocument, { input });
    return { code, userErrors: data?.closeCase.userErrors, to: pageOf(input.caseId, 'chiusa') };
  });
}
