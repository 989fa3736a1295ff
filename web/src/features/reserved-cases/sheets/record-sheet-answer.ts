'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { withoutPrefix } from '../../../forms/form-fields';
import { clientKey, expectedVersion, id, localDate, text } from '../../../forms/rules';
import { RecordSheetAnswerDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { bothAnswers, settleSecondAnswer } from '../detail/both-answers';
import { answerCaseForm } from '../detail/case-conflict';
import { channels } from '../vocabulary';

const schema = z.object({
  sheetId: id,
  caseId: id,
  body: text(8_000),
  givenByName: text(200),
  givenOn: localDate,
  channel: z.enum(channels),
  expectedVersion,
  position: z.coerce.number().int(),
  clientKey,
});

const pageOf = (sheetId: unknown) => `/area-riservata/distinte/${sheetId}`;
const nextLine = (position: unknown) => `#riga-${Number(position) + 1}`;

/** C10: the answer of one line of a sheet; the page comes back at the next line. Of two at once both are shown (C21). */
export async function recordSheetAnswer(_: ActionState, sent: FormData): Promise<ActionState> {
  const form = withoutPrefix(sent);
  const second = await settleSecondAnswer(form, pageOf(form.get('sheetId')), nextLine(form.get('position')));
  if (second !== undefined) return second;
  const record = async ({ position, ...input }: z.infer<typeof schema>) => {
    const { data, code } = await mutateAsViewer(RecordSheetAnswerDocument, { input });
    const done = data?.recordAnswer.isHeld ? 'trattenuta' : 'risposta';
    const to = `${pageOf(input.sheetId)}?fatto=${done}${nextLine(position)}`;
    return { code, userErrors: data?.recordAnswer.userErrors, to };
  };
  return answerCaseForm(form, schema, record, bothAnswers);
}
