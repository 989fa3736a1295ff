'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, optionalText, text } from '../../../forms/rules';
import { NameContactDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { contactKinds } from '../vocabulary';

const schema = z.object({
  clientKey,
  enteId: id,
  kind: z.enum(contactKinds),
  name: text(120),
  email: optionalText(200),
  phone: optionalText(30),
});

/** N18: the new contact takes the place of the former one, who stays in the history. */
export async function nameContact(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(NameContactDocument, { input });
    return {
      code,
      userErrors: data?.nameContact.userErrors,
      to: `/area-riservata/rete/${input.enteId}?fatto=referente#referenti`,
    };
  });
}
