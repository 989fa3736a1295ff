'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { TakeOffLineDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ entryId: id, agendaId: id, clientKey });

/** A22: takes somebody off the line; a place that was offered goes to the next. */
export async function takeOff(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ agendaId, ...input }) => {
    const { data, code } = await mutateAsViewer(TakeOffLineDocument, { input: { ...input, token: null } });
    return {
      code,
      userErrors: data?.leaveWaitingList.userErrors,
      to: `/area-riservata/agenda/attesa?agenda=${agendaId}&fatto=tolta`,
    };
  });
}
