'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, localDate, text } from '../../../forms/rules';
import {
  ApproveAdhesionDocument,
  ReinstateAdhesionDocument,
  RequestAdhesionDocument,
  SignAdhesionDocument,
  SuspendAdhesionDocument,
  WithdrawAdhesionDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const pageOf = (enteId: string) => `/area-riservata/rete/${enteId}?fatto=adesione`;
const known = { enteId: id, adhesionId: id, expectedVersion, clientKey };
const withReason = z.object({ ...known, reason: text(2_000) });

/** N5: asks to adhere, upon an invitation or of the ente's own accord. */
export async function requestAdhesion(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ ...known, adhesionId: id.optional() });
  return answerForm(form, schema, async ({ enteId, adhesionId, ...input }) => {
    const subject = adhesionId ? { adhesionId } : { enteId };
    const { data, code } = await mutateAsViewer(RequestAdhesionDocument, { input: { ...input, ...subject } });
    return { code, userErrors: data?.requestAdhesion.userErrors, to: pageOf(enteId) };
  });
}

export async function approveAdhesion(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object(known), async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(ApproveAdhesionDocument, { input });
    return { code, userErrors: data?.approveAdhesion.userErrors, to: pageOf(enteId) };
  });
}

const signatures = z.object({
  ...known,
  signedByEnteOn: localDate.optional(),
  signedByProvinciaOn: localDate.optional(),
});

/** N7: one signature or both; the adhesion has effect from the later one. */
export async function signAdhesion(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, signatures, async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(SignAdhesionDocument, { input });
    return { code, userErrors: data?.signAdhesion.userErrors, to: pageOf(enteId) };
  });
}

/** N11, I7: nobody of the ente may act from the next request on. */
export async function suspendAdhesion(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, withReason, async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(SuspendAdhesionDocument, { input });
    return { code, userErrors: data?.suspendAdhesion.userErrors, to: pageOf(enteId) };
  });
}

export async function reinstateAdhesion(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object(known), async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(ReinstateAdhesionDocument, { input });
    return { code, userErrors: data?.reinstateAdhesion.userErrors, to: pageOf(enteId) };
  });
}

export async function withdrawAdhesion(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, withReason, async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(WithdrawAdhesionDocument, { input });
    return { code, userErrors: data?.withdrawAdhesion.userErrors, to: pageOf(enteId) };
  });
}
