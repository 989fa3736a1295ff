'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import {
  ApproveDelegationDocument,
  ApproveInvitationDocument,
  CloseInvitationDocument,
  RefuseDelegationDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const invitation = z.object({ invitationId: id, clientKey });
const delegation = z.object({ delegationId: id, clientKey });
const approved = '/area-riservata/accessi?fatto=approvato';
const refused = '/area-riservata/accessi?fatto=ritirato';

/** I10: the second person lets the letter go. */
export async function approveInvitation(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, invitation, async (input) => {
    const { data, code } = await mutateAsViewer(ApproveInvitationDocument, { input });
    return { code, userErrors: data?.approveInvitation.userErrors, to: approved };
  });
}

/** I10: the invitation ends here. */
export async function refuseInvitation(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, invitation, async (input) => {
    const { data, code } = await mutateAsViewer(CloseInvitationDocument, { input });
    return { code, userErrors: data?.closeInvitation.userErrors, to: refused };
  });
}

/** I10: the third person lets the roles be lent. */
export async function approveDelegation(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, delegation, async (input) => {
    const { data, code } = await mutateAsViewer(ApproveDelegationDocument, { input });
    return { code, userErrors: data?.approveDelegation.userErrors, to: approved };
  });
}

/** I6: the delegation ends here. */
export async function refuseDelegation(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, delegation, async (input) => {
    const { data, code } = await mutateAsViewer(RefuseDelegationDocument, { input });
    return { code, userErrors: data?.endDelegation.userErrors, to: refused };
  });
}
