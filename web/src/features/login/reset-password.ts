'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type Fault, faultsOf, faultsOfSubmission, valuesOf } from '../../forms/form-state';
import { seal } from '../../forms/seal';
import { ResetPasswordDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';

const schema = z
  .object({
    password: z.string('REQUIRED').min(12, 'WEAK_PASSWORD').max(200, 'TOO_LONG'),
    repeat: z.string('REQUIRED'),
  })
  .refine(({ password, repeat }) => password === repeat, { path: ['repeat'], message: 'PASSWORDS_DIFFER' });

/** Gives the login its new password; an ended link leads to the page where another is asked for. */
export async function resetPassword(form: FormData): Promise<void> {
  const { locale = 'it', token = '' } = valuesOf(form);
  const to = (page: string, faults: Fault[]): never =>
    redirect(`${link(locale, page)}?s=${seal({ values: {}, faults }, 10)}#errori`);
  const again = (faults: Fault[]): never => to(`/accedi/nuova-password/${encodeURIComponent(token)}`, faults);
  const submission = parseWithZod(form, { schema });
  if (submission.status !== 'success') return again(faultsOfSubmission(submission.error));

  const input = { token, password: submission.value.password, clientKey: crypto.randomUUID() };
  const { data } = await mutate(ResetPasswordDocument, { input });
  if (!data) return again([{ field: '', code: 'UNAVAILABLE' }]);
  const faults = faultsOf(data.resetPassword.userErrors);
  if (faults.some((fault) => fault.code === 'EXPIRED'))
    return to('/accedi/password-dimenticata', [{ field: '', code: 'EXPIRED' }]);
  if (faults.length > 0) return again(faults);
  redirect(`${link(locale, '/accedi')}?esito=rinnovata`);
}
