'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, localDate } from '../../../forms/rules';
import { EndMembershipDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ enteId: id, membershipId: id, endOn: localDate.optional(), clientKey });

/** I7: the role ends on a day, or at once; its person is refused from then on. */
export async function endMembership(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(EndMembershipDocument, { input });
    return {
      code,
      userErrors: data?.endMembership.userErrors,
      to: `/area-riservata/rete/${enteId}?fatto=ruolo#persone`,
    };
  });
}
