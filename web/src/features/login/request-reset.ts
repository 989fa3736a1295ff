'use server';

import { redirect } from 'next/navigation';
import { type Fault, faultsOf, valuesOf } from '../../forms/form-state';
import { seal } from '../../forms/seal';
import { RequestPasswordResetDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';

/** Asks for a link to a new password; what follows is the same for every address (I9). */
export async function requestReset(form: FormData): Promise<void> {
  const { locale = 'it', email = '' } = valuesOf(form);
  const page = link(locale, '/accedi/password-dimenticata');
  const again = (faults: Fault[]): never => redirect(`${page}?s=${seal({ values: { email }, faults }, 10)}#errori`);
  if (!email.trim()) return again([{ field: 'email', code: 'REQUIRED' }]);

  const input = { email: email.trim(), clientKey: crypto.randomUUID() };
  const { data } = await mutate(RequestPasswordResetDocument, { input });
  const payload = data?.requestPasswordReset;
  if (!payload) return again([{ field: '', code: 'UNAVAILABLE' }]);
  const faults = faultsOf(payload.userErrors);
  if (faults.length > 0)
    return again(faults.map((fault) => (fault.code === 'INVALID' ? { field: 'email', code: 'INVALID_EMAIL' } : fault)));
  redirect(`${page}?esito=inviata`);
}
