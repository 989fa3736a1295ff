'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { SaveOrientationDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { namesOf, questionsOf } from './orientation-fields';

/** A3, A37: what is asked before the calendar; a fault comes back to the question or the answer that has it. */
export async function saveOrientation(_: ActionState, form: FormData): Promise<ActionState> {
  const written = questionsOf((name) => String(form.get(name) ?? '').trim());
  return answerForm(form, z.object({ agendaId: id, clientKey }), async (given) => {
    const input = { ...given, questions: written.map((one) => one.input) };
    const { data, code } = await mutateAsViewer(SaveOrientationDocument, { input });
    const userErrors = data?.saveOrientation.userErrors.map((error) => {
      const [, at, which] = /^questions\.(\d+)(?:\.answers\.(\d+))?/.exec(error.field?.[0] ?? '') ?? [];
      const slot = at === undefined ? undefined : written[Number(at)];
      if (!slot) return error;
      const answer = which === undefined ? undefined : slot.answers[Number(which)];
      return { ...error, field: [namesOf(slot.at, answer).text] };
    });
    const to = `/area-riservata/agenda/impostazioni?agenda=${given.agendaId}&fatto=domande`;
    return { code, userErrors, to };
  });
}
