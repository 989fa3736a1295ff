'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, optionalText, text } from '../../../forms/rules';
import { AdmitApplicationDocument, DeclineApplicationDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { networkRoles } from '../vocabulary';

const held = { clientKey, applicationId: id, expectedVersion };
const admission = z.object({ ...held, enteId: optionalText(100), networkRole: z.enum(networkRoles).optional() });
const refusal = z.object({ ...held, reason: text(1_000) });
const page = (applicationId: string, done: string) => `/area-riservata/rete/domande/${applicationId}?fatto=${done}`;

/** N6 N23: an application becomes a request of the register, for an ente that is there or as a new one. */
export async function admitApplication(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, admission, async ({ enteId, ...given }) => {
    const { data, code } = await mutateAsViewer(AdmitApplicationDocument, {
      input: { ...given, enteId: enteId || null },
    });
    return {
      code,
      userErrors: data?.admitApplication.userErrors,
      to: page(given.applicationId, 'domanda-accolta'),
    };
  });
}

/** N6 N23: an application that is not taken in; the body reads why with its code. */
export async function declineApplication(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, refusal, async (input) => {
    const { data, code } = await mutateAsViewer(DeclineApplicationDocument, { input });
    return {
      code,
      userErrors: data?.declineApplication.userErrors,
      to: page(input.applicationId, 'domanda-non-accolta'),
    };
  });
}
