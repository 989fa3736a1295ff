'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { ConfirmEnteImportDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { uploadForAnswer } from '../../../session/upload';

const base = '/area-riservata/rete/importa';

/** N1: sends a table to be looked at; nothing is in the register before it is confirmed. */
export async function takeTable(_: ActionState, form: FormData): Promise<ActionState> {
  const file = form.get('attachments');
  form.delete('attachments');
  return answerForm(form, z.object({ clientKey }), async ({ clientKey: key }) => {
    if (!(file instanceof File) || file.size === 0) {
      return { code: null, userErrors: [{ code: 'REQUIRED', field: ['attachments'] }], to: base };
    }
    const { userErrors, answer } = await uploadForAnswer<{ importId?: string }>('network/ente-table/nuova', file, key);
    return { code: null, userErrors, to: `${base}/${answer.importId ?? ''}` };
  });
}

/** N1 N22: all rows or none, judged anew against the register as it is. */
export async function confirmImport(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ clientKey, importId: id }), async (input) => {
    const { data, code } = await mutateAsViewer(ConfirmEnteImportDocument, { input });
    return { code, userErrors: data?.confirmEnteImport.userErrors, to: '/area-riservata/rete?fatto=importazione' };
  });
}
