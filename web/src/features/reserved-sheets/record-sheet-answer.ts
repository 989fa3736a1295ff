'use server';

import { z } from 'zod';
import type { ActionState } from '../../forms/action-state';
import { answerForm } from '../../forms/answer-form';
import { clientKey, expectedVersion, id, localDate, text } from '../../forms/rules';
import { RecordSheetAnswerDocument } from '../../graphql/generated/graphql';
import { mutateAsViewer } from '../../graphql/rsc-client';

const schema = z.object({
  sheetId: id,
  caseId: id,
  body: text(8_000),
  givenByName: text(200),
  givenOn: localDate,
  channel: z.enum(['IN_PERSON', 'PHONE', 'EMAIL', 'PEC', 'PAPER']),
  expectedVersion,
  position: z.coerce.number().int(),
  clientKey,
});

/** C10: the answer of one line of a sheet; the page comes back at the next line. */
export async function recordSheetAnswer(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ position, ...input }) => {
    const { data, code } = await mutateAsViewer(RecordSheetAnswerDocument, { input });
    return {
      code,
      userErrors: data?.recordAnswer.userErrors,
      to: `/area-riservata/distinte/${input.sheetId}?fatto=${data?.recordAnswer.isHeld ? 'trattenuta' : 'risposta'}#riga-${position + 1}`,
    };
  });
}
