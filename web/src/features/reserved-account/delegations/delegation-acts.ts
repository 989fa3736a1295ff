'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, localDate, text } from '../../../forms/rules';
import { DelegateRolesDocument, EndDelegationDocument, type Role } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const wanted = z.object({
  clientKey,
  toPersonId: id,
  roles: z.array(z.string().transform((role) => role as Role)).min(1),
  startOn: localDate,
  endOn: localDate,
  reason: text(1_000),
});

/** I6: lends one’s own roles to a colleague for some days. */
export async function delegateRoles(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, wanted, async (input) => {
    const { data, code } = await mutateAsViewer(DelegateRolesDocument, { input });
    return {
      code,
      userErrors: data?.delegateRoles.userErrors,
      to: '/area-riservata/account/deleghe?fatto=delegato',
    };
  });
}

const ended = z.object({ clientKey, delegationId: id });

/** I6: ends a delegation before its last day. */
export async function endDelegation(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, ended, async (input) => {
    const { data, code } = await mutateAsViewer(EndDelegationDocument, { input });
    return {
      code,
      userErrors: data?.endDelegation.userErrors,
      to: '/area-riservata/account/deleghe?fatto=delega-chiusa',
    };
  });
}
