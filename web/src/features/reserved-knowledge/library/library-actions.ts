'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm, goTo } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, optionalText } from '../../../forms/rules';
import {
  ChooseNoticeDocument,
  RemoveContentFileDocument,
  SupersedeContentDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { locales } from '../../../i18n/routing';
import { uploadAsViewer } from '../../../session/upload';

const pageOf = (contentId: string, done: string) => `/area-riservata/conoscenza/${contentId}?fatto=${done}`;
const uploadSchema = z.object({ contentId: id, locale: z.enum(locales), clientKey });

/** P24: adds a file to a content; its words are found with the next search. */
export async function addFile(_: ActionState, form: FormData): Promise<ActionState> {
  const file = [...form.entries()].find(([name, value]) => name.endsWith('attachments') && value instanceof File)?.[1];
  return answerForm(form, uploadSchema, async ({ contentId, locale, clientKey: key }) => {
    const to = pageOf(contentId, 'file');
    if (!(file instanceof File) || file.size === 0) {
      return { code: null, userErrors: [{ code: 'REQUIRED', field: ['attachments'] }], to };
    }
    const userErrors = await uploadAsViewer(`knowledge/content/${contentId}.${locale}`, file, key);
    return { code: null, userErrors, to };
  });
}

/** P24: takes a file away from readers and from the search. */
export async function removeFile(form: FormData): Promise<void> {
  const [fileId, contentId, key] = ['fileId', 'contentId', 'clientKey'].map((name) => String(form.get(name) ?? ''));
  const { data, code } = await mutateAsViewer(RemoveContentFileDocument, {
    input: { contentId: contentId ?? '', fileId: fileId ?? '', clientKey: key ?? '' },
  });
  const isRefused = code !== null || (data?.removeContentFile.userErrors.length ?? 1) > 0;
  await goTo(pageOf(contentId ?? '', isRefused ? 'azione-rifiutato' : 'file-tolto'));
}

const supersedeSchema = z.object({ contentId: id, expectedVersion, clientKey, bySlug: optionalText(100) });

/** P25: a newer content takes the place of this one. */
export async function supersedeContent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, supersedeSchema, async ({ bySlug, ...input }) => {
    const { data, code } = await mutateAsViewer(SupersedeContentDocument, {
      input: { ...input, bySlug: bySlug ?? null },
    });
    return { code, userErrors: data?.supersedeContent.userErrors, to: pageOf(input.contentId, 'sostituzione') };
  });
}

const noticeSchema = z.object({ contentId: id, expectedVersion, clientKey, shown: z.enum(['si', 'no']) });

/** P13: whether readers are told that the answer behind a text is contested. */
export async function chooseNotice(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, noticeSchema, async ({ shown, ...input }) => {
    const { data, code } = await mutateAsViewer(ChooseNoticeDocument, { input: { ...input, shown: shown === 'si' } });
    return { code, userErrors: data?.chooseNotice.userErrors, to: pageOf(input.contentId, 'avviso') };
  });
}
