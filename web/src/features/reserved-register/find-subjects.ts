'use server';

import { z } from 'zod';
import type { ActionState } from '../../forms/action-state';
import { withQuery } from '../../forms/address-query';
import { answerForm } from '../../forms/answer-form';
import { clientKey, localDate } from '../../forms/rules';
import { RegisterEnteDocument, RegisterSubjectsDocument } from '../../graphql/generated/graphql';
import { queryAsViewerInAction } from '../../graphql/rsc-client';
import { periodOf } from './period';
import { ASKED_WAYS, addressOf, HOUSES, OPERATION } from './register-question';

const words = z.string().trim().max(200).optional();
const schema = z.object({
  ...{ of: words, by: words, ente: words, operation: z.string().trim().regex(OPERATION).optional() },
  ...{ way: z.enum(ASKED_WAYS).optional(), house: z.enum(HOUSES).optional() },
  ...{ from: localDate, to: localDate, clientKey },
});

/** Ids that a number, a codice fiscale, a name or an address stands for; of people alone where a person is meant. */
async function idsOf(of: string | undefined, period: ReturnType<typeof periodOf>, isPerson: boolean) {
  if (!of) return { ids: [], code: null };
  const { data, code } = await queryAsViewerInAction(RegisterSubjectsDocument, { of, ...period });
  const all = [data?.casesAccesses, data?.appointmentsAccesses, data?.networkAccesses];
  const found = all.flatMap((one) => one?.subjects ?? []).map((subject) => subject.split(':'));
  const ids = found.filter(([kind]) => !isPerson || kind === 'person').map(([, id]) => id ?? '');
  return { ids: [...new Set(ids)].filter(Boolean).slice(0, 10), code };
}

const refusal = (code: string, field: string) => ({ code, field: [field], params: null });

/** The ente of that name, or the one whose name holds it; of several alike none is taken for the other. */
async function enteOf(text: string | undefined) {
  if (!text) return { id: undefined, userErrors: [], code: null };
  const { data, code } = await queryAsViewerInAction(RegisterEnteDocument, { text });
  const found = data?.enti?.edges.map(({ node }) => node) ?? [];
  const named = found.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  const [one, another] = named.length > 0 ? named : found;
  if (one && !another) return { id: one.id, userErrors: [], code };
  return { id: undefined, userErrors: [refusal(one ? 'AMBIGUOUS' : 'NOT_FOUND', 'ente')], code };
}

/**
 * I11: turns what was typed (a number, a codice fiscale, a name, an address) into ids, so that the address of the page
 * that answers holds no personal data (FIG15).
 */
export async function findSubjects(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ of, by, ente, operation, way, house, from, to }) => {
    const period = periodOf(from, to);
    const [whose, who, body] = await Promise.all([idsOf(of, period, false), idsOf(by, period, true), enteOf(ente)]);
    const userErrors = [
      ...(of && whose.ids.length === 0 ? [refusal('NOT_FOUND', 'of')] : []),
      ...(by && who.ids.length === 0 ? [refusal('NOT_FOUND', 'by')] : []),
      ...body.userErrors,
    ];
    const asked = { of: whose.ids, by: who.ids, ente: body.id, way, house, operation, from, to };
    const code = whose.code ?? who.code ?? body.code;
    return {
      code,
      userErrors: code ? [] : userErrors,
      to: withQuery('/area-riservata/registro-accessi', addressOf(asked)),
    };
  });
}
