'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, text } from '../../../forms/rules';
import { RemoveViewDocument, SaveViewDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { filterOf, readQuestion } from './case-filter';

const LIST = '/area-riservata/segnalazioni';

/** C30: keeps the list in view under a name; searched words are left out. */
export async function saveView(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ clientKey, name: text(60), address: z.string().max(1_000) }), async (typed) => {
    const search = new URLSearchParams(typed.address);
    const params = Object.fromEntries([...search.keys()].map((key) => [key, search.getAll(key)]));
    const input = { ...typed, filter: filterOf(readQuestion(params)) };
    const { data, code } = await mutateAsViewer(SaveViewDocument, { input });
    const to = `${LIST}?${typed.address}${typed.address ? '&' : ''}fatto=vista`;
    return { code, userErrors: data?.saveView.userErrors, to };
  });
}

/** C30: forgets a view. */
export async function removeView(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ clientKey, viewId: id }), async (input) => {
    const { data, code } = await mutateAsViewer(RemoveViewDocument, { input });
    return { code, userErrors: data?.removeView.userErrors, to: `${LIST}?fatto=vista-tolta` };
  });
}
