'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { AcceptRulesDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ clientKey, versionIds: z.array(id).min(1), agree: z.literal('on', 'PRIVACY_REQUIRED') });

/** I13: the person accepts the versions of today, and works on. */
export async function acceptRules(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ agree: _agree, ...input }) => {
    const { data, code } = await mutateAsViewer(AcceptRulesDocument, { input });
    return { code, userErrors: data?.acceptRules.userErrors, to: '/area-riservata?fatto=regole' };
  });
}
