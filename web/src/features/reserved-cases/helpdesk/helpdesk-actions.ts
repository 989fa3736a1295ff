'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, optionalText, text } from '../../../forms/rules';
import { AskHelpdeskDocument, SettleTicketDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const ROOM = '/area-riservata/assistenza';
const askSchema = z.object({ clientKey, title: text(160), body: text(4_000), page: optionalText(300) });

/** C41: tells of a problem of the platform. */
export async function askHelpdesk(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, askSchema, async (input) => {
    const { data, code } = await mutateAsViewer(AskHelpdeskDocument, { input });
    return { code, userErrors: data?.askHelpdesk.userErrors, to: `${ROOM}?fatto=assistenza` };
  });
}

/** C41: the administration answers. */
export async function answerTicket(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ clientKey, ticketId: id, reply: text(4_000) }), async (input) => {
    const { data, code } = await mutateAsViewer(SettleTicketDocument, { input });
    return { code, userErrors: data?.settleTicket.userErrors, to: `${ROOM}?fatto=assistenza-risposta` };
  });
}

/** C41: who asked needs nothing more. */
export async function closeTicket(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ clientKey, ticketId: id }), async (input) => {
    const { data, code } = await mutateAsViewer(SettleTicketDocument, { input });
    return { code, userErrors: data?.settleTicket.userErrors, to: `${ROOM}?fatto=assistenza-chiusa` };
  });
}
