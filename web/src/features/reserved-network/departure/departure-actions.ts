'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, localDate, text } from '../../../forms/rules';
import {
  RevokeDepartureDocument,
  SuspendAdhesionDocument,
  WithdrawAdhesionDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const pageOf = (enteId: string, done: string) => `/area-riservata/rete/${enteId}?fatto=${done}#uscita`;

const schema = z.object({
  kind: z.enum(['SUSPENSION', 'WITHDRAWAL']),
  enteId: id,
  adhesionId: id,
  expectedVersion,
  clientKey,
  reason: text(1_000),
  effectiveOn: localDate.optional(),
  seen: z.string().max(2_000),
});

/** Decisions of the rows, by the names of their controls (`cases-DRAFTS`). */
const decisionsIn = (form: FormData): { house: string; kind: string; decision: string }[] =>
  [...form].flatMap(([name, decision]) => {
    const [, house, kind] = /^([a-z]+)-([A-Z_]+)$/.exec(name) ?? [];
    return house && kind && typeof decision === 'string' ? [{ house, kind, decision }] : [];
  });

/** N11: one decision, refused whole if anything changed since the preview; N13: at once or on a day to come. */
export async function confirmDeparture(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ kind, seen, ...given }) => {
    const input = { ...given, seen: seen.split(' '), decisions: decisionsIn(form) };
    if (kind === 'SUSPENSION') {
      const { data, code } = await mutateAsViewer(SuspendAdhesionDocument, { input });
      return { code, userErrors: data?.suspendAdhesion.userErrors, to: pageOf(given.enteId, 'uscita') };
    }
    const { data, code } = await mutateAsViewer(WithdrawAdhesionDocument, { input });
    return { code, userErrors: data?.withdrawAdhesion.userErrors, to: pageOf(given.enteId, 'uscita') };
  });
}

/** N13: takes back a departure whose day has not come. */
export async function revokeDeparture(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ enteId: id, departureId: id, clientKey }), async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(RevokeDepartureDocument, { input });
    return { code, userErrors: data?.revokeDeparture.userErrors, to: pageOf(enteId, 'revoca') };
  });
}
