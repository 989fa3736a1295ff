'use server';

import { redirect } from 'next/navigation';
import { valuesOf } from '../../forms/form-state';
import { EraseCitizenDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { bookingAddress } from './booking-address';

/** Takes the person out of the appointment, cancelling it first where it lies ahead (A35). */
export async function eraseData(form: FormData): Promise<void> {
  const { locale = 'it', token = '', clientKey = crypto.randomUUID(), cancelFuture } = valuesOf(form);
  const input = { token, bookingId: null, alsoIds: null, clientKey, cancelFuture: cancelFuture === '1' };
  const { data } = await mutate(EraseCitizenDocument, { input });
  const code = data ? data.eraseCitizen.userErrors[0]?.code : 'UNAVAILABLE';
  if (code) redirect(`${link(locale, `/prenotazione/${encodeURIComponent(token)}`)}?esito=no-${code}`);
  redirect(`${bookingAddress(locale, 'place')}?fatto=dati-cancellati`);
}
