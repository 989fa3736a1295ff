'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { SendAgainDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { HOUSES } from './houses';

const wanted = z.object({ clientKey, deliveryId: id, house: z.enum(HOUSES) });

/** F11: what was given up is tried again, in the house that wrote it. */
export async function sendAgain(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, wanted, async ({ house, ...input }) => {
    const only = Object.fromEntries(HOUSES.map((one) => [one, one === house])) as Record<typeof house, boolean>;
    const { data, code } = await mutateAsViewer(SendAgainDocument, { input, ...only });
    return {
      code,
      userErrors: data?.[house]?.userErrors,
      to: '/area-riservata/accessi/consegne?fatto=consegna-ritentata',
    };
  });
}
