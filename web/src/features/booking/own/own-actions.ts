'use server';

import { redirect } from 'next/navigation';
import { valuesOf } from '../../../forms/form-state';
import { OpenMyBookingDocument, UnbindBookingDocument } from '../../../graphql/generated/graphql';
import { mutate } from '../../../graphql/rsc-client';
import { manageAddress, ownAddress } from './own-address';

/** Opens one appointment of the list, for minutes (A10). */
export async function openOwn(form: FormData): Promise<void> {
  const { locale = 'it', ticket = '', code = '', clientKey = crypto.randomUUID() } = valuesOf(form);
  const { data } = await mutate(OpenMyBookingDocument, { input: { ticket, code, clientKey } });
  const opened = data?.openMyBooking;
  if (opened?.manageToken) redirect(manageAddress(locale, opened.manageToken));
  const refused = opened?.userErrors[0]?.code ?? 'UNAVAILABLE';
  redirect(refused === 'EXPIRED' ? ownAddress(locale, ticket) : `${ownAddress(locale, ticket)}?esito=no-${refused}`);
}

/** Takes the bond to the digital identity away; the appointment stays (A10). */
export async function unbind(form: FormData): Promise<void> {
  const { locale = 'it', token = '', clientKey = crypto.randomUUID() } = valuesOf(form);
  const { data } = await mutate(UnbindBookingDocument, { input: { token, clientKey } });
  const refused = data ? data.unbindBooking.userErrors[0]?.code : 'UNAVAILABLE';
  redirect(`${manageAddress(locale, token)}?esito=${refused ? `no-${refused}` : 'scollegato'}`);
}
