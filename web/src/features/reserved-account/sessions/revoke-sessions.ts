'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { RevokeSessionDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ clientKey, sessionIds: z.array(id).min(1).max(100) });

/** I8: ends sessions on other devices, one or all; each is refused there on its next request (I7). */
export async function revokeSessions(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ sessionIds, clientKey: key }) => {
    const outcomes = await Promise.all(
      sessionIds.map((sessionId) =>
        mutateAsViewer(RevokeSessionDocument, { input: { sessionId, clientKey: `${key}-${sessionId}` } }),
      ),
    );
    return {
      code: outcomes.find(({ code }) => code)?.code ?? null,
      userErrors: outcomes.flatMap(({ data }) => data?.revokeSession.userErrors ?? []),
      to: '/area-riservata/account?fatto=sessione#sessioni',
    };
  });
}
