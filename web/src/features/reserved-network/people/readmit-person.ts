'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { ReadmitPersonDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ enteId: id, membershipId: id, clientKey });

/** N14: whoever comes back after a departure is given each role anew, one confirmation at a time. */
export async function readmitPerson(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(ReadmitPersonDocument, { input });
    return {
      code,
      userErrors: data?.readmitPerson.userErrors,
      to: `/area-riservata/rete/${enteId}?fatto=riammissione&quando=conclusi#persone`,
    };
  });
}
