'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, optionalText, text } from '../../../forms/rules';
import {
  AskQuestionDocument,
  CloseMinutesDocument,
  DescribeDocumentDocument,
  HideQuestionDocument,
  MarkQuestionAnsweredDocument,
  ProposeItemDocument,
  PublishRecordingDocument,
  RecordDecisionDocument,
  RemoveItemDocument,
  VoteQuestionDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { uploadAsViewer } from '../../../session/upload';
import { documentKinds, followUps } from '../vocabulary';

const slug = z.string().regex(/^[\w-]{1,200}$/);
const pageOf = (at: string, part: string) => `/area-riservata/formazione/${at}?fatto=formazione#${part}`;
const minutes = z.coerce.number().int().min(1).max(600).optional();

/** A case as the list offers it: its id and its number. */
const caseChosen = z.string().regex(/^[\da-f-]{36} [\d/]{1,40}$/);

/** T13: proposes a question for the meeting, from a case or not. */
export async function askQuestion(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ eventId: id, slug, clientKey, text: text(600), fromCase: caseChosen.optional() });
  return answerForm(form, schema, async ({ slug: at, fromCase, ...asked }) => {
    const [caseId, caseNumber] = fromCase?.split(' ') ?? [];
    const input = { ...asked, caseId, caseNumber };
    const { data, code } = await mutateAsViewer(AskQuestionDocument, { input });
    return { code, userErrors: data?.askQuestion.userErrors, to: pageOf(at, 'domande') };
  });
}

/** T13: one person, one vote; taken off the list, or noted as answered. */
export async function voteQuestion(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ questionId: id, slug, clientKey, vote: z.enum(['yes', 'no', 'hide', 'answered']) });
  return answerForm(form, schema, async ({ slug: at, vote, ...input }) => {
    if (vote === 'hide') {
      const { data, code } = await mutateAsViewer(HideQuestionDocument, { input });
      return { code, userErrors: data?.hideQuestion.userErrors, to: pageOf(at, 'domande') };
    }
    if (vote === 'answered') {
      const { data, code } = await mutateAsViewer(MarkQuestionAnsweredDocument, { input });
      return { code, userErrors: data?.markQuestionAnswered.userErrors, to: pageOf(at, 'domande') };
    }
    const { data, code } = await mutateAsViewer(VoteQuestionDocument, { input: { ...input, isVote: vote === 'yes' } });
    return { code, userErrors: data?.voteQuestion.userErrors, to: pageOf(at, 'domande') };
  });
}

/** T24, C40: a point of the agenda, or a case to discuss. */
export async function proposeItem(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({
    eventId: id,
    slug,
    clientKey,
    title: optionalText(300),
    minutes,
    caseId: optionalText(100),
  });
  return answerForm(form, schema, async ({ slug: at, ...input }) => {
    const { data, code } = await mutateAsViewer(ProposeItemDocument, { input });
    return { code, userErrors: data?.proposeItem.userErrors, to: pageOf(at, 'ordine') };
  });
}

export async function removeItem(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ itemId: id, slug, clientKey }), async ({ slug: at, ...input }) => {
    const { data, code } = await mutateAsViewer(RemoveItemDocument, { input });
    return { code, userErrors: data?.removeItem.userErrors, to: pageOf(at, 'ordine') };
  });
}

/** T14, C40: a decision, and what becomes of it. */
export async function recordDecision(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({
    eventId: id,
    slug,
    clientKey,
    title: text(200),
    body: text(10_000),
    followUp: z.enum(followUps),
    agendaItemId: optionalText(100),
  });
  return answerForm(form, schema, async ({ slug: at, ...input }) => {
    const { data, code } = await mutateAsViewer(RecordDecisionDocument, { input });
    return { code, userErrors: data?.recordDecision.userErrors, to: pageOf(at, 'decisioni') };
  });
}

/** N20: what came of the meeting. */
export async function closeMinutes(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(
    form,
    z.object({ eventId: id, slug, clientKey, outcome: text(4_000) }),
    async ({ slug: at, ...input }) => {
      const { data, code } = await mutateAsViewer(CloseMinutesDocument, { input });
      return { code, userErrors: data?.closeMinutes.userErrors, to: pageOf(at, 'decisioni') };
    },
  );
}

const document = z.object({
  eventId: id,
  slug,
  clientKey,
  kind: z.enum(documentKinds),
  title: text(200),
  abstract: optionalText(4_000),
  url: optionalText(1_000),
  isPublic: z.literal('on').optional(),
  attachments: z.any().optional(),
});

/** T12: a file, or the address of a recording, for the archive. */
export async function publishDocument(_: ActionState, form: FormData): Promise<ActionState> {
  const file = form.get('documento.attachments');
  return answerForm(form, document, async ({ slug: at, isPublic, url, attachments: _files, abstract, ...given }) => {
    const to = pageOf(at, 'documenti');
    if (url) {
      const input = { ...given, abstract, url, isPublic: isPublic === 'on' };
      const { data, code } = await mutateAsViewer(PublishRecordingDocument, { input });
      return { code, userErrors: data?.publishRecording.userErrors, to };
    }
    if (!(file instanceof File) || file.size === 0) {
      return { code: null, userErrors: [{ code: 'REQUIRED', field: ['attachments'], params: null }], to };
    }
    const name = new File([file], `${given.title}.${file.name.split('.').at(-1)}`, { type: file.type });
    const address = `training/document/${given.eventId}.${given.kind}.${isPublic === 'on' ? 'public' : 'reserved'}`;
    const refused = await uploadAsViewer(address, name, given.clientKey);
    return { code: null, userErrors: refused.map((one) => ({ ...one, params: null })), to };
  });
}

/** T12: opens, keeps or withdraws a document. */
export async function changeDocument(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ documentId: id, slug, clientKey, change: z.enum(['open', 'keep', 'withdraw']) });
  return answerForm(form, schema, async ({ slug: at, change, ...input }) => {
    const how = change === 'withdraw' ? { isWithdrawn: true } : { isPublic: change === 'open' };
    const { data, code } = await mutateAsViewer(DescribeDocumentDocument, { input: { ...input, ...how } });
    return { code, userErrors: data?.describeDocument.userErrors, to: pageOf(at, 'documenti') };
  });
}
