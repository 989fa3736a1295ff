'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { uploadAsViewer } from '../../../session/upload';

const doors = {
  DELIBERA: 'delibera',
  SIGNED_BY_ENTE: 'signed-by-ente',
  SIGNED_BY_PROVINCIA: 'signed-by-provincia',
  ANNEX: 'annex',
  AMENDMENT: 'amendment',
  TERMINATION: 'termination',
} as const;
const kinds = Object.keys(doors) as [keyof typeof doors, ...(keyof typeof doors)[]];
const schema = z.object({
  subjectId: id,
  kind: z.enum(kinds),
  clientKey,
  to: z.string().startsWith('/area-riservata/rete').max(200),
});

/** N6 N9 N28: sends one document through the file door. */
export async function addDocument(_: ActionState, form: FormData): Promise<ActionState> {
  const [name = 'attachments'] = [...form.keys()].filter((key) => key.endsWith('attachments'));
  const file = form.get(name);
  form.delete(name);
  return answerForm(form, schema, async ({ subjectId, kind, clientKey: key, to }) => {
    const given = file instanceof File && file.size > 0 ? file : null;
    const userErrors = given
      ? await uploadAsViewer(`network/${doors[kind]}/${subjectId}`, given, key)
      : [{ code: 'REQUIRED', field: ['attachments'] }];
    return { code: null, userErrors, to };
  });
}
