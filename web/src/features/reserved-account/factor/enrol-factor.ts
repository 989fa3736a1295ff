'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { goTo, refuse } from '../../../forms/answer-form';
import { withoutPrefix } from '../../../forms/form-fields';
import { type Fault, faultsOf } from '../../../forms/form-state';
import { ConfirmSecondFactorDocument, EnrolSecondFactorDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { qrPath } from '../../../ui/qr';
import type { EnrolState, PreparedFactor } from './prepared-factor';

const given = z.object({ clientKey: z.string(), password: z.string().default(''), code: z.string().default('') });

/** I4: first the password, which makes a secret; then the first code of the application, which makes it count. */
export async function enrolFactor(previous: ActionState, form: FormData): Promise<ActionState> {
  const { clientKey, password, code } = given.parse(Object.fromEntries(withoutPrefix(form)));
  const prepared = (previous as EnrolState)?.prepared;
  return prepared ? confirm(form, prepared, { clientKey, code }) : prepare(form, { clientKey, password });
}

/** The e-mail address was not asked for, so it is not spoken of. */
const ofPasswordAlone = (fault: Fault): Fault =>
  fault.code === 'INVALID_CREDENTIALS' ? { ...fault, code: 'INVALID' } : fault;

async function prepare(form: FormData, input: { clientKey: string; password: string }): Promise<EnrolState> {
  if (!input.password) return again(form, [{ field: 'password', code: 'REQUIRED' }]);
  const { data, code } = await mutateAsViewer(EnrolSecondFactorDocument, { input });
  const payload = data?.enrolSecondFactor;
  if (code) return again(form, [{ field: '', code }]);
  if (payload?.userErrors.length) return again(form, faultsOf(payload.userErrors).map(ofPasswordAlone));
  const { otpauthUri: uri, secret, recoveryCodes } = payload ?? {};
  if (!uri || !secret) return again(form, [{ field: '', code: 'UNAVAILABLE' }]);
  const prepared = { qr: qrPath(uri), uri, secret, recoveryCodes: recoveryCodes ?? [] };
  return { values: {}, faults: [], intro: '', stamp: crypto.randomUUID(), clientKey: crypto.randomUUID(), prepared };
}

async function confirm(
  form: FormData,
  prepared: PreparedFactor,
  input: { clientKey: string; code: string },
): Promise<EnrolState> {
  if (!input.code.trim()) return again(form, [{ field: 'code', code: 'REQUIRED' }], prepared);
  const { data, code } = await mutateAsViewer(ConfirmSecondFactorDocument, { input });
  const errors = data?.confirmSecondFactor.userErrors ?? [];
  if (code) return again(form, [{ field: '', code }], prepared);
  if (errors.length > 0) return again(form, faultsOf(errors), prepared);
  return goTo('/area-riservata/account?fatto=fattore');
}

/** The form with its faults. A new code needs a new key; a password does not travel back to the page. */
async function again(form: FormData, faults: Fault[], prepared?: PreparedFactor): Promise<EnrolState> {
  const refused = await refuse(form, faults, {});
  return refused && { ...refused, values: {}, ...(prepared ? { prepared } : {}) };
}
