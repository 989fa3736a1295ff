'use server';

import { redirect } from 'next/navigation';
import { valuesOf } from '../../forms/form-state';
import { ExtendHoldDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { type BookingStep, bookingAddress, bookingSteps } from './booking-address';
import { openDraft, sealFaulty } from './booking-draft';

/** Keeps the place longer for who needs more time; what is being typed comes along. */
export async function keepHold(form: FormData): Promise<void> {
  const { s: _sealed, locale = 'it', step, ...values } = valuesOf(form);
  const draft = openDraft(form.get('s'));
  if (!draft?.hold) redirect(bookingAddress(locale, 'place'));
  const input = { token: draft.hold.token, clientKey: crypto.randomUUID() };
  const { data } = await mutate(ExtendHoldDocument, { input });
  const hold = data?.extendHold.hold ?? { ...draft.hold, extendable: false };
  const here = bookingSteps.find((name) => name === step) ?? ('details' satisfies BookingStep);
  redirect(bookingAddress(locale, here, sealFaulty({ ...draft, hold }, { values, faults: [] })));
}
