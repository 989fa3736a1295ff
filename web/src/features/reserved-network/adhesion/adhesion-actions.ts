'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, localDate, text } from '../../../forms/rules';
import {
  ApproveAdhesionDocument,
  ReinstateAdhesionDocument,
  RejectAdhesionDocument,
  RequestAdhesionDocument,
  ReviewAdhesionDocument,
  SignAdhesionDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const pageOf = (enteId: string) => `/area-riservata/rete/${enteId}?fatto=adesione`;
const known = { enteId: id, adhesionId: id, expectedVersion, clientKey };
const withReason = z.object({ ...known, reason: text(1_000) });

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

/** N5: the ente sees that its request is being looked at. */
export async function reviewAdhesion(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object(known), async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(ReviewAdhesionDocument, { input });
    return { code, userErrors: data?.reviewAdhesion.userErrors, to: pageOf(enteId) };
  });
}

/** N5: the ente reads the reason, and may ask anew. */
export async function rejectAdhesion(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, withReason, async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(RejectAdhesionDocument, { input });
    return { code, userErrors: data?.rejectAdhesion.userErrors, to: pageOf(enteId) };
  });
}

export async function reinstateAdhesion(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object(known), async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(ReinstateAdhesionDocument, { input });
    return { code, userErrors: data?.reinstateAdhesion.userErrors, to: pageOf(enteId) };
  });
}
