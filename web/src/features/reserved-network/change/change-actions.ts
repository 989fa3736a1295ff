'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, localDate, optionalText, text } from '../../../forms/rules';
import {
  MergeEnteDocument,
  RenameEnteDocument,
  RevokeEnteChangeDocument,
  SplitEnteDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const known = { clientKey, enteId: id, expectedVersion, effectiveOn: localDate.optional(), reason: text(1_000) };
const pageOf = (enteId: string) => `/area-riservata/rete/${enteId}?fatto=cambiamento#cambiamenti`;

/** N25: a new name from a day on. */
export async function renameEnte(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ ...known, name: text(200), ipaCode: optionalText(20), istatCode: optionalText(6) });
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(RenameEnteDocument, { input });
    return { code, userErrors: data?.renameEnte.userErrors, to: pageOf(input.enteId) };
  });
}

/** N25: the ente becomes part of another. */
export async function mergeEnte(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ ...known, intoId: id }), async (input) => {
    const { data, code } = await mutateAsViewer(MergeEnteDocument, { input });
    return { code, userErrors: data?.mergeEnte.userErrors, to: pageOf(input.enteId) };
  });
}

/** N25: some desks become an ente of their own. */
export async function splitEnte(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({
    ...known,
    name: text(200),
    ipaCode: optionalText(20),
    sportelloIds: z.array(id).min(1),
    inheritsAdhesion: z.boolean().default(false),
  });
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(SplitEnteDocument, { input });
    return { code, userErrors: data?.splitEnte.userErrors, to: pageOf(input.enteId) };
  });
}

/** N25: a change that has not happened yet is taken back. */
export async function revokeChange(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ clientKey, enteId: id, changeId: id }), async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(RevokeEnteChangeDocument, { input });
    return { code, userErrors: data?.revokeEnteChange.userErrors, to: pageOf(enteId) };
  });
}
