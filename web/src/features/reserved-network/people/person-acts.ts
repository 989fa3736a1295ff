'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, text } from '../../../forms/rules';
import {
  DisablePersonDocument,
  ReactivatePersonDocument,
  ResetSecondFactorDocument,
  WithdrawInvitationDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const person = z.object({ enteId: id, personId: id, clientKey });
const withReason = person.extend({ reason: text(1_000) });
const back = (enteId: string, done: string) => `/area-riservata/rete/${enteId}?fatto=${done}#persone`;

/** I7: the person is refused everywhere from now on. */
export async function disablePerson(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, withReason, async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(DisablePersonDocument, { input });
    return { code, userErrors: data?.disablePerson.userErrors, to: back(enteId, 'disattivata') };
  });
}

/** I14: the person may sign in again. */
export async function reactivatePerson(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, person, async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(ReactivatePersonDocument, { input });
    return { code, userErrors: data?.reactivatePerson.userErrors, to: back(enteId, 'riattivata') };
  });
}

/** I4: who lost the second factor enrols another. */
export async function resetFactor(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, withReason, async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(ResetSecondFactorDocument, { input });
    return { code, userErrors: data?.resetSecondFactor.userErrors, to: back(enteId, 'azzerato') };
  });
}

const invitation = z.object({ enteId: id, invitationId: id, clientKey });

/** I2: the link of the invitation is good no more. */
export async function withdrawInvitation(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, invitation, async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(WithdrawInvitationDocument, { input });
    return { code, userErrors: data?.closeInvitation.userErrors, to: back(enteId, 'ritirato') };
  });
}
