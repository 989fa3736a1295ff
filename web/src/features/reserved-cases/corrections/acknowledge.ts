'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { AcknowledgeCorrectionDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

/** C14: the desk says that it has read a correction. */
export async function acknowledge(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ correctionId: id, clientKey }), async (input) => {
    const { data, code } = await mutateAsViewer(AcknowledgeCorrectionDocument, { input });
    const to = '/area-riservata/segnalazioni/correzioni?fatto=correzione';
    return { code, userErrors: data?.acknowledgeCorrection.userErrors, to };
  });
}
