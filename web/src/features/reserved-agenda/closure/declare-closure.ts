'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { withQuery } from '../../../forms/address-query';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, localDate, text } from '../../../forms/rules';
import { DeclareClosureDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({
  agendaId: id,
  startsOn: localDate,
  endsOn: localDate,
  reason: text(200),
  counter: z.coerce.number().int().optional(),
  clientKey,
});

/** A27: the office is closed on these days; who had an appointment is shown on the next page. */
export async function declareClosure(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (given) => {
    const input = { ...given, counter: given.counter || null };
    const { data, code } = await mutateAsViewer(DeclareClosureDocument, { input });
    return {
      code,
      userErrors: data?.declareClosure.userErrors,
      to: withQuery('/area-riservata/agenda/chiusure', {
        agenda: input.agendaId,
        fatto: 'chiusura',
      }),
    };
  });
}
