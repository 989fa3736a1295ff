'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, localDate, optionalText, text } from '../../../forms/rules';
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

const request = z.object({
  ...known,
  adhesionId: id.optional(),
  representative: text(120),
  operatorName: optionalText(120),
  operatorEmail: optionalText(200),
});
/** Fields of the graph, and the controls of the form that hold them. */
const controls: Record<string, string[]> = {
  legalRepresentative: ['representative'],
  displayName: ['representative'],
  email: ['operatorEmail'],
};

/** N5: asks to adhere, upon an invitation or of the ente's own accord. */
export async function requestAdhesion(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(
    form,
    request,
    async ({ enteId, adhesionId, representative, operatorName, operatorEmail, ...input }) => {
      const subject = adhesionId ? { adhesionId } : { enteId };
      const people = {
        legalRepresentative: { name: representative },
        firstOperator: operatorName ? { name: operatorName, email: operatorEmail ?? null } : null,
      };
      const { data, code } = await mutateAsViewer(RequestAdhesionDocument, {
        input: { ...input, ...subject, ...people },
      });
      const userErrors = data?.requestAdhesion.userErrors.map((error) => ({
        ...error,
        field: controls[error.field?.[0] ?? ''] ?? error.field,
      }));
      return { code, userErrors, to: pageOf(enteId) };
    },
  );
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
