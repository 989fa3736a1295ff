'use server';

import type { ActionState } from '../../../forms/action-state';
import { answerForm, type Outcome } from '../../../forms/answer-form';
import { mergeVersions } from '../../../forms/merge';
import {
  CancelCaseDocument,
  CountDeflectionDocument,
  SaveDraftDocument,
  SubmitCaseDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { uploadAsViewer } from '../../../session/upload';
import { draftFields, isConflict, withBothVersions } from './draft-conflict';
import { draftInput, onControls } from './draft-input';
import { type Draft, draftSchema } from './draft-schema';

/** A draft takes a number whose kind was not chosen yet; what is sent says which kind it is (C34). */
const noKind = [{ code: 'CHOOSE', field: ['praticaKind'] }];

const list = '/area-riservata/segnalazioni';

/** Saves the draft, takes its new attachments, then does what the pressed button says. */
export async function saveCase(_: ActionState, form: FormData): Promise<ActionState> {
  const intent = String(form.get('intent') ?? 'save');
  const files = form.getAll('attachments').filter((file): file is File => file instanceof File && file.size > 0);
  form.delete('attachments');
  mergeVersions(form, draftFields);
  const state = await answerForm(form, draftSchema, async (draft) => {
    const [word, answerId] = intent.split(':');
    if (word === 'enough') return answeredBy({ contentId: answerId ?? '' }, draft);
    if (word === 'solved') return answeredBy({ solvedCaseId: answerId ?? '' }, draft);
    const saved = await save(draft);
    if (saved.version === null) return saved;
    const partly = { expectedVersion: String(saved.version) };
    const refused = await takeFiles(files, draft);
    if (refused.length > 0) return { ...saved, userErrors: refused, partly };
    if (intent === 'submit' && draft.praticaValue && !draft.praticaKind)
      return { ...saved, userErrors: noKind, partly };
    if (intent === 'submit') return submit(draft, saved.version);
    return { ...saved, to: `${list}/${draft.caseId}/modifica?fatto=bozza${intent === 'suggest' ? '#risposte' : ''}` };
  });
  return isConflict(state) ? withBothVersions(state, form) : state;
}

async function save(draft: Draft): Promise<Outcome & { version: number | null }> {
  const input = { ...draftInput(draft), clientKey: `${draft.clientKey}-save` };
  const { data, code } = await mutateAsViewer(SaveDraftDocument, { input });
  return {
    code,
    userErrors: onControls(data?.saveDraft.userErrors),
    to: '',
    version: data?.saveDraft.case?.version ?? null,
  };
}

async function submit(draft: Draft, version: number): Promise<Outcome> {
  const input = { caseId: draft.caseId, expectedVersion: version, clientKey: `${draft.clientKey}-send` };
  const { data, code } = await mutateAsViewer(SubmitCaseDocument, { input });
  return {
    code,
    userErrors: onControls(data?.submitCase.userErrors),
    to: `${list}/${draft.caseId}?fatto=inviata`,
    partly: { expectedVersion: String(version) },
  };
}

/** C5: "this answers me" is counted and ends the flow; the draft goes. */
async function answeredBy(by: { contentId: string } | { solvedCaseId: string }, draft: Draft): Promise<Outcome> {
  const { caseId } = draft;
  const { addressee, topicId, urgency } = draftInput(draft);
  const counted = await mutateAsViewer(CountDeflectionDocument, {
    input: { ...by, addressee, topicId, urgency, clientKey: `${draft.clientKey}-count` },
  });
  // an answer that was withdrawn meanwhile, or that nobody could count, takes no draft away
  const refused = counted.data?.countDeflection.userErrors.map(({ code }) => ({ code, field: null }));
  if (counted.code || refused?.length) return { code: counted.code, userErrors: refused, to: '' };
  const { data, code } = await mutateAsViewer(CancelCaseDocument, {
    input: { caseId, reason: 'Risposta trovata tra quelle già pubblicate', clientKey: `${draft.clientKey}-cancel` },
  });
  return { code, userErrors: data?.cancelCase.userErrors, to: `${list}?fatto=basta` };
}

/** Why new files were refused; the draft itself is kept already. */
async function takeFiles(files: File[], draft: Draft) {
  const answers = await Promise.all(
    files.map((file, index) =>
      uploadAsViewer(`cases/attachment/${draft.caseId}`, file, `${draft.clientKey}-file-${index}`),
    ),
  );
  return answers.flat();
}
