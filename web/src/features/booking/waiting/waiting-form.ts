import { z } from 'zod';
import { formState } from '../../../forms/form-state';
import { unseal } from '../../../forms/seal';
import { link } from '../../../i18n/link';
import { applicantInput } from '../booking-input';

/** What a citizen writes to stand in the line (A21, A23). */
export const waitingInput = z.intersection(
  applicantInput,
  z.object({
    kind: z.enum(['OFFER', 'NOTICE'], 'CHOOSE'),
    notBefore: z.iso.date('INVALID').optional(),
    privacyAccepted: z.literal('on', 'PRIVACY_REQUIRED'),
  }),
);

export const joinAddress = (locale: string, purposeId: string, partySize: number, sealed?: string): string =>
  `${link(locale, '/prenota/lista-attesa')}?motivo=${purposeId}&persone=${partySize}${sealed ? `&s=${sealed}#errori` : ''}`;

export const waitingAddress = (locale: string, token: string): string =>
  link(locale, `/lista-attesa/${encodeURIComponent(token)}`);

/** What was typed, and what was wrong with it, as the address carries it. */
export const openForm = (sealed: string | undefined): z.infer<typeof formState> =>
  formState.catch({ values: {}, faults: [] }).parse(unseal(sealed ?? null) ?? {});
