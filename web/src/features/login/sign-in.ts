'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type Fault, faultsOf, valuesOf } from '../../forms/form-state';
import { seal } from '../../forms/seal';
import { SignInDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { deviceKey, keepDevice, keepToken } from '../../session/cookie';
import { deviceName } from './device-name';
import { safeReturn } from './login-state';

/** First step of the login. A refusal never tells whether the address exists (I1). */
export async function signIn(form: FormData): Promise<void> {
  const { locale = 'it', email = '', password = '', returnTo } = valuesOf(form);
  const again = (faults: Fault[]): never =>
    redirect(`${link(locale, '/accedi')}?s=${seal({ values: { email }, faults, returnTo }, 10)}#errori`);
  const missing = [
    ...(email.trim() ? [] : [{ field: 'email', code: 'REQUIRED' }]),
    ...(password ? [] : [{ field: 'password', code: 'REQUIRED' }]),
  ];
  if (missing.length > 0) return again(missing);

  const input = {
    email: email.trim(),
    password,
    clientKey: crypto.randomUUID(),
    device: deviceName((await headers()).get('user-agent') ?? ''),
    deviceKey: await deviceKey(),
  };
  const { data } = await mutate(SignInDocument, { input });
  const payload = data?.signIn;
  if (!payload) return again([{ field: '', code: 'UNAVAILABLE' }]);
  if (payload.userErrors.length > 0)
    return again(faultsOf(payload.userErrors).map(({ code }) => ({ field: '', code })));
  if (payload.secondFactorRequired && payload.challenge) {
    const sealed = seal({ values: {}, faults: [], challenge: payload.challenge, returnTo }, 10);
    redirect(`${link(locale, '/accedi/codice')}?s=${sealed}`);
  }
  if (!payload.token) return again([{ field: '', code: 'UNAVAILABLE' }]);
  await keepDevice(input.deviceKey);
  await keepToken(payload.token, payload.expiresAt);
  redirect(safeReturn(locale, returnTo));
}
