'use server';

import { redirect } from 'next/navigation';
import { valuesOf } from '../../forms/form-state';
import { CancelBookingDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';

/** Cancels by the link and frees the place at once (A17, A19). */
export async function cancelBooking(form: FormData): Promise<void> {
  const { locale = 'it', token = '', clientKey = crypto.randomUUID() } = valuesOf(form);
  const input = { token, bookingId: null, reason: null, clientKey };
  const { data } = await mutate(CancelBookingDocument, { input });
  const code = data ? data.cancelBooking.userErrors[0]?.code : 'UNAVAILABLE';
  redirect(`${link(locale, `/prenotazione/${encodeURIComponent(token)}`)}?esito=${code ? `no-${code}` : 'annullato'}`);
}
