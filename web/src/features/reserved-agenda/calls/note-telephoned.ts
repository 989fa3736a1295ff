'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { NoteTelephonedDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ bookingId: id, agendaId: id, clientKey });

/** A20: the person was told by telephone, and is off the list. */
export async function noteTelephoned(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ agendaId, ...input }) => {
    const { data, code } = await mutateAsViewer(NoteTelephonedDocument, { input });
    return {
      code,
      userErrors: data?.noteTelephoned.userErrors,
      to: `/area-riservata/agenda/chiamate?agenda=${agendaId}&fatto=telefonata`,
    };
  });
}
