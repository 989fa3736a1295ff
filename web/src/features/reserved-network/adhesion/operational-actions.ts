'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, text } from '../../../forms/rules';
import {
  RequestAdhesionDocument,
  SuspendAdhesionDocument,
  WithdrawAdhesionDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ clientKey, enteId: id, adhesionId: id, expectedVersion, reason: text(1_000) });
const pageOf = (enteId: string) => `/area-riservata/rete/${enteId}?fatto=adesione#altre-adesioni`;

/** N24: suspends the adhesion to an operational protocollo. */
export async function suspendOperational(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(SuspendAdhesionDocument, { input: { ...input, seen: [] } });
    return { code, userErrors: data?.suspendAdhesion.userErrors, to: pageOf(input.enteId) };
  });
}

/** N24: takes down that an ente leaves an operational protocollo. */
export async function withdrawOperational(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(WithdrawAdhesionDocument, { input: { ...input, seen: [] } });
    return { code, userErrors: data?.withdrawAdhesion.userErrors, to: pageOf(input.enteId) };
  });
}

const request = z.object({ clientKey, enteId: id, protocolloId: id, representative: text(120) });

/** N24: asks to adhere to an operational protocollo. */
export async function requestOperational(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, request, async ({ representative, ...input }) => {
    const { data, code } = await mutateAsViewer(RequestAdhesionDocument, {
      input: { ...input, legalRepresentative: { name: representative } },
    });
    const userErrors = data?.requestAdhesion.userErrors.map((error) => ({
      ...error,
      field: error.field?.[0] === 'enteId' ? ['protocolloId'] : error.field,
    }));
    return { code, userErrors, to: pageOf(input.enteId) };
  });
}
