'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { refuse } from '../../../forms/answer-form';
import { withoutPrefix } from '../../../forms/form-fields';
import { faultsOf } from '../../../forms/form-state';
import { RenewRecoveryCodesDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const given = z.object({ clientKey: z.string(), password: z.string().default('') });

/** New recovery codes live in the state of the form and nowhere else; the password does not travel back (I4). */
export async function renewCodes(_: ActionState, form: FormData): Promise<ActionState> {
  const input = given.parse(Object.fromEntries(withoutPrefix(form)));
  if (!input.password) return withoutPassword(await refuse(form, [{ field: 'password', code: 'REQUIRED' }]));
  const { data, code } = await mutateAsViewer(RenewRecoveryCodesDocument, { input });
  if (code) return withoutPassword(await refuse(form, [{ field: '', code }]));
  const { userErrors = [], recoveryCodes } = data?.renewRecoveryCodes ?? {};
  const faults = faultsOf(userErrors).map((fault) =>
    fault.code === 'INVALID_CREDENTIALS' ? { ...fault, code: 'INVALID' } : fault,
  );
  if (!recoveryCodes) return withoutPassword(await refuse(form, faults));
  const stamp = crypto.randomUUID();
  return { values: { codes: recoveryCodes }, faults: [], intro: '', stamp, clientKey: crypto.randomUUID() };
}

const withoutPassword = (state: ActionState): ActionState =>
  state && { ...state, values: {}, clientKey: crypto.randomUUID() };
