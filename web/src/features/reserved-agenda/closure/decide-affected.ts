'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, optionalText } from '../../../forms/rules';
import { DecideAffectedDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({
  agendaId: id,
  closureId: id,
  bookingIds: z.array(id).min(1),
  act: z.enum(['KEEP', 'CANCEL', 'PROPOSE']),
  message: optionalText(500),
  clientKey,
});

/** A27, A33: one decision for each appointment that was chosen; the people are written to. */
export async function decideAffected(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ agendaId, ...given }) => {
    const input = { ...given, message: given.message ?? null };
    const { data, code } = await mutateAsViewer(DecideAffectedDocument, { input });
    const isPartly = (data?.decideAffected.skipped ?? 0) > 0;
    return {
      code,
      userErrors: data?.decideAffected.userErrors,
      to: `/area-riservata/agenda/chiusure?agenda=${agendaId}&fatto=${isPartly ? 'decisi-in-parte' : 'decisi'}`,
    };
  });
}
