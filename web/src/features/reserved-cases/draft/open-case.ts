'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, optionalText } from '../../../forms/rules';
import { OpenCaseDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { purposes } from '../vocabulary';

const schema = z.object({ purpose: z.enum(purposes), sportelloId: optionalText(100), clientKey });

/** C1: a case begins as a draft of one purpose. */
export async function openCase(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(OpenCaseDocument, { input });
    return {
      code,
      userErrors: data?.openCase.userErrors,
      to: `/area-riservata/segnalazioni/${data?.openCase.case?.id}/modifica`,
    };
  });
}
