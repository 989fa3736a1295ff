'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { AddParticipantDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ clientKey, eventId: id, enteId: id, personId: id, slug: z.string().regex(/^[\w-]{1,200}$/) });

/** T4: staff add somebody as everybody registers: a seat if one is free, else the waiting list. */
export async function addPerson(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ slug, ...input }) => {
    const { data, code } = await mutateAsViewer(AddParticipantDocument, { input });
    const added = data?.addParticipant;
    const done = added?.registration?.state === 'WAITLISTED' ? 'persona-in-attesa' : 'persona-aggiunta';
    const to = `/area-riservata/formazione/${slug}/aggiungi?ente=${encodeURIComponent(input.enteId)}&fatto=${done}`;
    // one who is registered already stands in the list: told at the choice of the person
    const userErrors = added?.userErrors.map((error) => ({ ...error, field: ['personId'] }));
    return { code, userErrors, to };
  });
}
