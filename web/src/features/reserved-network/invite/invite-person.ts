'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, optionalText, text } from '../../../forms/rules';
import { InvitePersonDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { locales } from '../../../i18n/routing';
import { roles } from '../vocabulary';

const schema = z.object({
  clientKey,
  enteId: id,
  displayName: text(200),
  email: text(200).pipe(z.email({ error: 'INVALID_EMAIL' })),
  roles: z.array(z.enum(roles)).min(1),
  sportelloIds: z.array(id),
  officeId: optionalText(100),
  locale: z.enum(locales).optional(),
});

/** I2: sends a person a link that ends after seven days; the roles hold once it is used. */
export async function invitePerson(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(InvitePersonDocument, { input });
    return { code, userErrors: data?.invitePerson.userErrors, to: `/area-riservata/rete/${input.enteId}?fatto=invito` };
  });
}
