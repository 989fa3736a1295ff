'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { uploadAsViewer } from '../../../session/upload';

const schema = z.object({ caseId: id, clientKey });

/** C7: takes files into a case; each is judged by what it is. */
export async function attachFiles(_: ActionState, form: FormData): Promise<ActionState> {
  const files = form.getAll('attachments').filter((file): file is File => file instanceof File && file.size > 0);
  form.delete('attachments');
  return answerForm(form, schema, async (given) => {
    const missing = files.length === 0 ? [{ code: 'REQUIRED', field: ['attachments'] }] : [];
    const taken = await Promise.all(
      files.map((file, index) =>
        uploadAsViewer(`cases/attachment/${given.caseId}`, file, `${given.clientKey}-${index}`),
      ),
    );
    return {
      code: null,
      userErrors: [...missing, ...taken.flat()],
      to: `/area-riservata/segnalazioni/${given.caseId}?fatto=allegato`,
      partly: {},
    };
  });
}
