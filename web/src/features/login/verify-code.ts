'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type Fault, faultsOf, valuesOf } from '../../forms/form-state';
import { seal } from '../../forms/seal';
import { VerifySecondFactorDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { deviceKey, keepDevice, keepToken } from '../../session/cookie';
import { deviceName } from './device-name';
import { openLogin, safeReturn } from './login-state';

/** Second step of the login: the code of the app, or one of the recovery codes (I1). */
export async function verifyCode(form: FormData): Promise<void> {
  const { locale = 'it', code = '', s } = valuesOf(form);
  const { challenge, returnTo } = openLogin(s);
  const start = link(locale, '/accedi');
  if (!challenge) redirect(start);
  const again = (faults: Fault[]): never =>
    redirect(`${start}/codice?s=${seal({ values: {}, faults, challenge, returnTo }, 10)}#errori`);
  const typed = code.replace(/\s/g, '');
  if (!typed) return again([{ field: 'code', code: 'REQUIRED' }]);

  const device = deviceName((await headers()).get('user-agent') ?? '');
  const input = { challenge, code: typed, clientKey: crypto.randomUUID(), device, deviceKey: await deviceKey() };
  const { data } = await mutate(VerifySecondFactorDocument, { input });
  const payload = data?.verifySecondFactor;
  if (!payload) return again([{ field: '', code: 'UNAVAILABLE' }]);
  if (!payload.token) {
    const faults = faultsOf(payload.userErrors);
    const isOver = faults.some((fault) => fault.code === 'EXPIRED');
    if (isOver)
      redirect(`${start}?s=${seal({ values: {}, faults: [{ field: '', code: 'EXPIRED' }], returnTo }, 10)}#errori`);
    return again(faults.map((fault) => ({ field: 'code', code: fault.code })));
  }
  await keepDevice(input.deviceKey);
  await keepToken(payload.token, payload.expiresAt);
  redirect(safeReturn(locale, returnTo));
}
