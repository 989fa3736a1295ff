'use server';

import { redirect } from 'next/navigation';
import { faultsOf, valuesOf } from '../../../forms/form-state';
import { seal } from '../../../forms/seal';
import {
  DeclineOfferedPlaceDocument,
  LeaveWaitingListDocument,
  TakeOfferedPlaceDocument,
} from '../../../graphql/generated/graphql';
import { mutate } from '../../../graphql/rsc-client';
import { bookingAddress } from '../booking-address';
import { waitingAddress } from './waiting-form';

/** Books the place that is kept, or comes back with what is missing (A21). */
export async function takeOffer(form: FormData): Promise<void> {
  const { locale = 'it', token = '', clientKey = crypto.randomUUID(), ...values } = valuesOf(form);
  const { praticaKind = '', praticaValue = '', taxCode = '', interpreterLanguage = '' } = values;
  const input = {
    token,
    clientKey,
    praticaKind: praticaKind || null,
    praticaValue: praticaValue || null,
    taxCode: taxCode || null,
    interpreterLanguage: interpreterLanguage || null,
  };
  const { data } = await mutate(TakeOfferedPlaceDocument, { input });
  const payload = data?.takeOfferedPlace;
  if (!payload?.manageToken) {
    const faults = payload ? faultsOf(payload.userErrors) : [{ field: '', code: 'UNAVAILABLE' }];
    redirect(`${waitingAddress(locale, token)}?s=${seal({ values, faults })}#errori`);
  }
  redirect(bookingAddress(locale, 'done', seal({ token: payload.manageToken, email: '' }, 24 * 60)));
}

/** Lets the place go to the next in line (A21). */
export async function declineOffer(form: FormData): Promise<void> {
  const { locale = 'it', token = '' } = valuesOf(form);
  const input = { token, clientKey: crypto.randomUUID() };
  const { data } = await mutate(DeclineOfferedPlaceDocument, { input });
  const isGone = !data || data.declineOfferedPlace.userErrors.length > 0;
  redirect(`${waitingAddress(locale, token)}?esito=${isGone ? 'scaduto' : 'rifiutato'}`);
}

/** Takes the citizen off the line. */
export async function leaveLine(form: FormData): Promise<void> {
  const { locale = 'it', token = '' } = valuesOf(form);
  await mutate(LeaveWaitingListDocument, { input: { token, entryId: null, clientKey: crypto.randomUUID() } });
  redirect(`${waitingAddress(locale, token)}?esito=uscito`);
}
