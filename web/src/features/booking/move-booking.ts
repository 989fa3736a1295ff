'use server';

import { redirect } from 'next/navigation';
import { valuesOf } from '../../forms/form-state';
import { HoldSlotDocument, MoveBookingDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';

/** Keeps the new place, then moves: whatever fails, the old place stays (A18). */
export async function moveBooking(form: FormData): Promise<void> {
  const {
    locale = 'it',
    token = '',
    purposeId = '',
    startsAt,
    partySize = '1',
    clientKey = crypto.randomUUID(),
  } = valuesOf(form);
  const back = link(locale, `/prenotazione/${encodeURIComponent(token)}`);
  if (!startsAt) redirect(`${back}/sposta?manca=1`);
  const wanted = {
    purposeId,
    startsAt,
    partySize: Number(partySize) || 1,
    networkPrefix: null,
    proof: null,
    clientKey: `${clientKey}-hold`,
  };
  const held = await mutate(HoldSlotDocument, { input: wanted });
  const hold = held.data?.holdSlot.hold;
  if (!hold) redirect(`${back}?esito=no-${held.data?.holdSlot.userErrors[0]?.code ?? 'UNAVAILABLE'}`);
  const { data } = await mutate(MoveBookingDocument, { input: { token, newHoldToken: hold.token, clientKey } });
  const code = data ? data.moveBooking.userErrors[0]?.code : 'UNAVAILABLE';
  if (code) redirect(`${back}?esito=no-${code}`);
  // The old link has ended with the old place.
  const next = data?.moveBooking.manageToken ?? token;
  redirect(`${link(locale, `/prenotazione/${encodeURIComponent(next)}`)}?esito=spostato`);
}
