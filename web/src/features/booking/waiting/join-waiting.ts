'use server';

import { createHash } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type Fault, faultsOf, faultsOfSubmission, valuesOf } from '../../../forms/form-state';
import { seal } from '../../../forms/seal';
import { JoinWaitingListDocument } from '../../../graphql/generated/graphql';
import { mutate } from '../../../graphql/rsc-client';
import { bookingAddress } from '../booking-address';
import { joinAddress, waitingAddress, waitingInput } from './waiting-form';

/** Puts the citizen in the line, or leads back to the form with everything typed (A21, A23). */
export async function joinWaiting(form: FormData): Promise<void> {
  const { locale = 'it', purposeId = '', partySize = '1', clientKey = '', ...values } = valuesOf(form);
  const size = z.coerce.number().int().min(1).max(6).catch(1).parse(partySize);
  if (!z.uuid().safeParse(purposeId).success) redirect(bookingAddress(locale, 'place'));
  const again = (faults: Fault[]): never => redirect(joinAddress(locale, purposeId, size, seal({ values, faults })));
  const submission = parseWithZod(form, { schema: waitingInput });
  if (submission.status !== 'success') return again(faultsOfSubmission(submission.error));
  const { name, surname, email, phone, kind, notBefore } = submission.value;
  const content = {
    purposeId,
    kind,
    name,
    partySize: size,
    surname: surname ?? null,
    email: email ?? null,
    phone: phone ?? null,
    notBefore: notBefore ?? null,
    language: locale,
    privacyAccepted: true,
  };
  const key = createHash('sha256').update(clientKey).update(JSON.stringify(content)).digest('hex');
  const { data } = await mutate(JoinWaitingListDocument, { input: { ...content, clientKey: key } });
  const payload = data?.joinWaitingList;
  if (!payload) return again([{ field: '', code: 'UNAVAILABLE' }]);
  if (!payload.token) {
    return again(
      faultsOf(payload.userErrors).map((fault) =>
        fault.code === 'DUPLICATE' ? { ...fault, code: 'ALREADY_WAITING' } : fault,
      ),
    );
  }
  redirect(`${waitingAddress(locale, payload.token)}?esito=entrato`);
}
