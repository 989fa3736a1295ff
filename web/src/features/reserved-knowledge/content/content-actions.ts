'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, text } from '../../../forms/rules';
import {
  ArchiveContentDocument,
  ConfirmContentDocument,
  PublishContentDocument,
  ReopenContentDocument,
  SubmitContentDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { readAccepted } from '../redaction/accepted';

const pageOf = (contentId: string, done: string) => `/area-riservata/conoscenza/${contentId}?fatto=${done}`;
const ofContent = { contentId: id, expectedVersion, clientKey };

/** P14: asks for review. */
export async function submitContent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object(ofContent), async (input) => {
    const { data, code } = await mutateAsViewer(SubmitContentDocument, { input });
    return { code, userErrors: data?.submitContent.userErrors, to: pageOf(input.contentId, 'revisione') };
  });
}

const publishSchema = z.object({ ...ofContent, accepted: z.array(z.string().max(500)).optional() });

/** P12: publishes; what is built on answers waits until their house confirms them. */
export async function publishContent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, publishSchema, async ({ accepted, ...input }) => {
    const { data, code } = await mutateAsViewer(PublishContentDocument, {
      input: { ...input, acceptedFindings: readAccepted(accepted ?? []) },
    });
    const userErrors = data?.publishContent.userErrors.map((error) =>
      error.code === 'PERSONAL_DATA' ? { ...error, field: ['accepted'] } : error,
    );
    return { code, userErrors, to: pageOf(input.contentId, 'pubblicato') };
  });
}

const withReason = z.object({ ...ofContent, reason: text(500) });

/** P14: takes it from readers, with the reason. */
export async function archiveContent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, withReason, async (input) => {
    const { data, code } = await mutateAsViewer(ArchiveContentDocument, { input });
    return { code, userErrors: data?.archiveContent.userErrors, to: pageOf(input.contentId, 'archiviato') };
  });
}

/** P14: back from the archive, as a draft. */
export async function reopenContent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, withReason, async (input) => {
    const { data, code } = await mutateAsViewer(ReopenContentDocument, { input });
    return { code, userErrors: data?.reopenContent.userErrors, to: pageOf(input.contentId, 'contenuto-riaperto') };
  });
}

/** P18: still valid, in one press. */
export async function confirmContent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object(ofContent), async (input) => {
    const { data, code } = await mutateAsViewer(ConfirmContentDocument, { input });
    return { code, userErrors: data?.confirmContent.userErrors, to: pageOf(input.contentId, 'confermato') };
  });
}
