'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, localDate, text } from '../../../forms/rules';
import { CreateDeliverySheetDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({
  officeId: id,
  caseIds: z.array(id).min(1).max(100),
  carrier: text(120),
  deliveredOn: localDate,
  clientKey,
});

/** C9: the chosen cases go on paper to one office. */
export async function createSheet(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(CreateDeliverySheetDocument, { input: { ...input, leavesOut: true } });
    const left = data?.createDeliverySheet.outcomes?.filter(({ done }) => !done).length ?? 0;
    return {
      code,
      userErrors: data?.createDeliverySheet.userErrors,
      to: `/area-riservata/distinte/${data?.createDeliverySheet.sheet?.id}?fatto=${left > 0 ? 'distinta-parziale' : 'distinta'}`,
    };
  });
}
