'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type Fault, faultsOf, faultsOfSubmission, valuesOf } from '../../forms/form-state';
import { seal } from '../../forms/seal';
import { AcceptInvitationDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';

const schema = z
  .object({
    displayName: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(120, 'TOO_LONG'),
    password: z.string('REQUIRED').min(12, 'WEAK_PASSWORD').max(200, 'TOO_LONG'),
    repeat: z.string('REQUIRED'),
  })
  .refine(({ password, repeat }) => password === repeat, { path: ['repeat'], message: 'PASSWORDS_DIFFER' });

/** Makes the login of an invited person; the password is never sent back to the page. */
export async function acceptInvitation(form: FormData): Promise<void> {
  const { locale = 'it', token = '', displayName = '' } = valuesOf(form);
  const again = (faults: Fault[]): never =>
    redirect(
      `${link(locale, `/invito/${encodeURIComponent(token)}`)}?s=${seal({ values: { displayName }, faults }, 10)}#errori`,
    );
  const submission = parseWithZod(form, { schema });
  if (submission.status !== 'success') return again(faultsOfSubmission(submission.error));

  const { displayName: name, password } = submission.value;
  const input = { token, displayName: name, password, clientKey: crypto.randomUUID() };
  const { data } = await mutate(AcceptInvitationDocument, { input });
  if (!data) return again([{ field: '', code: 'UNAVAILABLE' }]);
  if (data.acceptInvitation.userErrors.length > 0) return again(faultsOf(data.acceptInvitation.userErrors));
  redirect(`${link(locale, '/accedi')}?esito=iscritto`);
}
