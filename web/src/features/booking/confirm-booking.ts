'use server';

import { createHash } from 'node:crypto';
import { redirect } from 'next/navigation';
import { type Fault, faultsOf, valuesOf } from '../../forms/form-state';
import { seal } from '../../forms/seal';
import { ConfirmBookingDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { type BookingStep, bookingAddress } from './booking-address';
import { type BookingDraft, openDraft, sealFaulty } from './booking-draft';

const stepOfField: Record<string, BookingStep> = {
  name: 'applicant',
  surname: 'applicant',
  email: 'applicant',
  phone: 'applicant',
  taxCode: 'applicant',
  residence: 'applicant',
  praticaKind: 'details',
  praticaValue: 'details',
  notes: 'details',
};
const goneCodes = new Set(['EXPIRED', 'SLOT_TAKEN', 'NOT_FOUND']);

/** Books. Sent twice it is one booking; a refusal leads to the step that can mend it, with everything typed (A8, A9). */
export async function confirmBooking(form: FormData): Promise<void> {
  const { locale = 'it', privacyAccepted } = valuesOf(form);
  const draft = openDraft(form.get('s'));
  if (!draft) redirect(bookingAddress(locale, 'place'));
  if (!draft.hold || !draft.applicant || !draft.details) redirect(bookingAddress(locale, 'time', seal(draft)));
  if (!privacyAccepted) return refuse(locale, draft, [{ field: 'privacyAccepted', code: 'PRIVACY_REQUIRED' }]);

  const { name, surname, email, phone, taxCode, residence } = draft.applicant;
  const { praticaKind, praticaValue, interpreterLanguage, notes } = draft.details;
  const content = {
    name,
    surname: surname || null,
    holdToken: draft.hold.token,
    email: email || null,
    phone: phone || null,
    taxCode: taxCode || null,
    residence: residence || null,
    language: locale,
    praticaKind: praticaKind || null,
    praticaValue: praticaValue || null,
    interpreterLanguage: interpreterLanguage || null,
    notes: notes || null,
    privacyAccepted: true,
  };
  // The same words give the same key, so that a double click books once; mended words give another.
  const clientKey = createHash('sha256').update(draft.clientKey).update(JSON.stringify(content)).digest('hex');
  const { data } = await mutate(ConfirmBookingDocument, { input: { ...content, clientKey } });
  const payload = data?.confirmBooking;
  if (!payload) return refuse(locale, draft, [{ field: '', code: 'UNAVAILABLE' }]);
  if (!payload.manageToken) return refuse(locale, draft, faultsOf(payload.userErrors));
  redirect(bookingAddress(locale, 'done', seal({ token: payload.manageToken, email }, 24 * 60)));
}

function refuse(locale: string, draft: BookingDraft, faults: Fault[]): never {
  const first = faults[0];
  const isGone = first !== undefined && goneCodes.has(first.code);
  if (isGone) {
    const lost = { ...draft, hold: null };
    redirect(
      bookingAddress(
        locale,
        'time',
        sealFaulty(lost, { values: {}, faults: [{ field: 'startsAt', code: first.code }] }),
        '#errori',
      ),
    );
  }
  const step = stepOfField[first?.field ?? ''] ?? 'summary';
  redirect(bookingAddress(locale, step, sealFaulty(draft, { values: {}, faults }), '#errori'));
}
