'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { StartSupportDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { keepSupport } from '../../../session/cookie';

const schema = z.object({ clientKey, consentId: id });

/** I15: looks with the eyes of who allows it, in this browser, until it is ended or withdrawn. */
export async function startSupport(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(StartSupportDocument, { input });
    const started = data?.startSupport;
    if (started?.token) await keepSupport(started.token, started.expiresAt);
    return { code, userErrors: started?.userErrors, to: '/area-riservata' };
  });
}
