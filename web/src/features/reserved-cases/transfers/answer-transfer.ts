'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, optionalText } from '../../../forms/rules';
import { AnswerTransferDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ transferId: id, clientKey, note: optionalText(500), answer: z.enum(['accept', 'refuse']) });

/** C25: the other desk accepts a case, or refuses it with a note. */
export async function answerTransfer(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ answer, note, ...input }) => {
    const accepts = answer === 'accept';
    const { data, code } = await mutateAsViewer(AnswerTransferDocument, {
      input: { ...input, accepts, note: note ?? null },
    });
    const list = '/area-riservata/segnalazioni';
    const taken = data?.answerTransfer.case?.id;
    const to =
      accepts && taken ? `${list}/${taken}?fatto=accettata` : `${list}/trasferimenti?fatto=trasferimento-rifiutato`;
    return { code, userErrors: data?.answerTransfer.userErrors, to };
  });
}
