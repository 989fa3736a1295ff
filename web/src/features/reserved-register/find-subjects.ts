'use server';

import { z } from 'zod';
import type { ActionState } from '../../forms/action-state';
import { withQuery } from '../../forms/address-query';
import { answerForm } from '../../forms/answer-form';
import { clientKey, localDate } from '../../forms/rules';
import { RegisterSubjectsDocument } from '../../graphql/generated/graphql';
import { queryAsViewerInAction } from '../../graphql/rsc-client';
import { periodOf } from './period';

const schema = z.object({ of: z.string().trim().min(3).max(200), from: localDate, to: localDate, clientKey });

/**
 * I11: turns what was typed (a number, a codice fiscale, a name, an address) into ids, so that the address of the page
 * that answers holds no personal data (FIG15).
 */
export async function findSubjects(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ of, from, to }) => {
    const { data, code } = await queryAsViewerInAction(RegisterSubjectsDocument, { of, ...periodOf(from, to) });
    const found = [data?.casesAccesses, data?.appointmentsAccesses, data?.networkAccesses].flatMap(
      (one) => one?.subjects ?? [],
    );
    const ids = [...new Set(found.map((subject) => subject.split(':')[1] ?? ''))].filter(Boolean).slice(0, 10);
    const to_ = withQuery('/area-riservata/registro-accessi', { chi: ids, dal: from, al: to, cercato: true });
    return { code, userErrors: [], to: to_ };
  });
}
