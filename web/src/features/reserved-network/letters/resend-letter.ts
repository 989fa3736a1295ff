'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, optionalText } from '../../../forms/rules';
import { ResendAdhesionLetterDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ clientKey, letterId: id, email: optionalText(200) });

/** N22: an invitation that came back is sent again, to the address as it was or corrected. */
export async function resendLetter(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(ResendAdhesionLetterDocument, { input });
    return {
      code,
      userErrors: data?.resendAdhesionLetter.userErrors,
      to: '/area-riservata/rete/inviti?fatto=invito-rimandato',
    };
  });
}
