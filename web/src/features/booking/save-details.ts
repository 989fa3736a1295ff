'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import { faultsOfSubmission, valuesOf } from '../../forms/form-state';
import { BookingPurposeDocument } from '../../graphql/generated/graphql';
import { queryInAction } from '../../graphql/rsc-client';
import { bookingAddress } from './booking-address';
import { openDraft, sealDraft, sealFaulty } from './booking-draft';
import { detailsInput } from './booking-input';

/** Third step done, or back to it with what is wrong. */
export async function saveDetails(form: FormData): Promise<void> {
  const { s: _sealed, step: _step, locale = 'it', ...values } = valuesOf(form);
  const draft = openDraft(form.get('s'));
  if (!draft) redirect(bookingAddress(locale, 'place'));
  const data = await queryInAction(BookingPurposeDocument, { id: draft.purposeId, locale });
  const submission = parseWithZod(form, { schema: detailsInput(data?.purpose?.requiresPratica ?? false) });
  if (submission.status !== 'success') {
    const faults = faultsOfSubmission(submission.error);
    redirect(bookingAddress(locale, 'details', sealFaulty(draft, { values, faults }), '#errori'));
  }
  const next = { ...draft, details: submission.value };
  redirect(bookingAddress(locale, draft.applicant ? 'summary' : 'applicant', sealDraft(next)));
}
