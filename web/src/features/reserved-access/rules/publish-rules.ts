'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, text } from '../../../forms/rules';
import { PublishRulesDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({
  clientKey,
  kind: z.enum(['RULES_OF_USE', 'PRIVACY_NOTICE']),
  expectedNumber: z.coerce.number().int().min(0),
  textIt: text(40_000),
  textEn: text(40_000),
  changes: text(500),
});

/** I13, I16: a new version; everybody is asked to accept it. */
export async function publishRules(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(PublishRulesDocument, { input });
    const to = '/area-riservata/accessi/regole?fatto=pubblicata-regole';
    return { code, userErrors: data?.publishRules.userErrors, to };
  });
}
