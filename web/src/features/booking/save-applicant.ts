'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import { faultsOfSubmission, valuesOf } from '../../forms/form-state';
import { bookingAddress } from './booking-address';
import { openDraft, sealDraft, sealFaulty } from './booking-draft';
import { applicantInput } from './booking-input';

/** Fourth step done, or back to it with what is wrong. */
export async function saveApplicant(form: FormData): Promise<void> {
  const { s: _sealed, step: _step, locale = 'it', ...values } = valuesOf(form);
  const draft = openDraft(form.get('s'));
  if (!draft) redirect(bookingAddress(locale, 'place'));
  const submission = parseWithZod(form, { schema: applicantInput });
  if (submission.status !== 'success') {
    const faults = faultsOfSubmission(submission.error);
    redirect(bookingAddress(locale, 'applicant', sealFaulty(draft, { values, faults }), '#errori'));
  }
  const { name, surname = '', email = '', phone = '', taxCode = '', residence = '' } = submission.value;
  redirect(
    bookingAddress(
      locale,
      'summary',
      sealDraft({ ...draft, applicant: { name, surname, email, phone, taxCode, residence } }),
    ),
  );
}
