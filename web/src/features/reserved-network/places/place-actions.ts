'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id } from '../../../forms/rules';
import { EditOfficeDocument, RemoveSedeDocument, SaveSedeDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { placeRules } from './place-rules';

const done = (enteId: string, word: string) => `/area-riservata/rete/${enteId}?fatto=${word}`;

/** N1 P22: telephone, name and address of an office, once for every page. */
export async function editOffice(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ ...placeRules, officeId: id }), async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(EditOfficeDocument, { input });
    return { code, userErrors: data?.editOffice.userErrors, to: done(enteId, 'ufficio') };
  });
}

/** N1: a seat of an ente, new or changed. */
export async function saveSede(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ ...placeRules, sedeId: id.optional(), kind: z.enum(['REGISTERED', 'BRANCH']) });
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(SaveSedeDocument, { input });
    return { code, userErrors: data?.saveSede.userErrors, to: done(input.enteId, 'sede') };
  });
}

/** N1: a seat that the ente does not have any more. */
export async function removeSede(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ clientKey, enteId: id, sedeId: id, expectedVersion }), async (input) => {
    const { data, code } = await mutateAsViewer(RemoveSedeDocument, { input });
    return { code, userErrors: data?.removeSede.userErrors, to: done(input.enteId, 'sede-tolta') };
  });
}
