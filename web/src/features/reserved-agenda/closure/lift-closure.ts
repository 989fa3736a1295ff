'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { LiftClosureDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ agendaId: id, closureId: id, clientKey });

/** A3: takes a closure back; its days can be booked again. */
export async function liftClosure(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(LiftClosureDocument, { input });
    return {
      code,
      userErrors: data?.liftClosure.userErrors,
      to: `/area-riservata/agenda/chiusure?agenda=${input.agendaId}&fatto=riaperto`,
    };
  });
}
