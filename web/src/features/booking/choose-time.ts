'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { faultsOf, valuesOf } from '../../forms/form-state';
import { seal } from '../../forms/seal';
import { HoldSlotDocument, ReleaseHoldDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { bookingAddress } from './booking-address';
import { type BookingDraft, openDraft, sealDraft } from './booking-draft';

/** Keeps the chosen place and goes on; a place just taken comes back with the nearest free ones (A7, A8). */
export async function chooseTime(form: FormData): Promise<void> {
  const { locale = 'it', day = '', startsAt: own, alternative, proof } = valuesOf(form);
  const draft = openDraft(form.get('s'));
  if (!draft) redirect(bookingAddress(locale, 'place'));
  const startsAt = alternative ?? own;
  const again = (fault: string, alternatives: BookingDraft['alternatives'] = []): never =>
    redirect(
      bookingAddress(
        locale,
        'time',
        seal({ ...draft, alternatives, form: { values: { day }, faults: [{ field: 'startsAt', code: fault }] } }),
        '#errori',
      ),
    );
  if (!startsAt || !z.iso.datetime({ offset: true }).safeParse(startsAt).success) return again('CHOOSE');
  const isKept = draft.hold?.startsAt === startsAt && Date.parse(draft.hold.expiresAt) > Date.now();
  if (isKept) redirect(nextAddress(locale, draft));

  const input = {
    purposeId: draft.purposeId,
    startsAt,
    partySize: draft.partySize,
    clientKey: crypto.randomUUID(),
    networkPrefix: null,
    proof: proof || null,
  };
  const { data } = await mutate(HoldSlotDocument, { input });
  const hold = data?.holdSlot.hold;
  if (!hold)
    return again(
      faultsOf(data?.holdSlot.userErrors ?? [])[0]?.code ?? 'UNAVAILABLE',
      data?.holdSlot.alternatives ?? [],
    );
  if (draft.hold)
    await mutate(ReleaseHoldDocument, { input: { token: draft.hold.token, clientKey: crypto.randomUUID() } });
  redirect(nextAddress(locale, { ...draft, hold }));
}

/** Who comes back to change the time returns to where they were. */
function nextAddress(locale: string, draft: BookingDraft): string {
  const step = draft.applicant ? 'summary' : draft.details ? 'applicant' : 'details';
  return bookingAddress(locale, step, sealDraft(draft));
}
