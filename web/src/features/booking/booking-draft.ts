import { z } from 'zod';
import { formState } from '../../forms/form-state';
import { seal, unseal } from '../../forms/seal';

const slot = z.object({ startsAt: z.string(), endsAt: z.string() });
const hold = slot.extend({ token: z.string(), expiresAt: z.string(), extendable: z.boolean() });
const details = z.object({
  praticaKind: z.string(),
  praticaValue: z.string(),
  interpreterLanguage: z.string(),
  notes: z.string(),
});
const applicant = z.object({
  name: z.string(),
  surname: z.string(),
  email: z.string(),
  phone: z.string(),
  taxCode: z.string(),
  residence: z.string().default(''),
});

/**
 * All that a booking in the making knows. It travels sealed from page to page, so that nothing typed is lost,
 * nothing is kept on the server and "back" always works (A9, A10).
 */
export const bookingDraft = z.object({
  purposeId: z.uuid(),
  /** Code of the appointment whose missing documents this one is for (A32). */
  supplementOf: z.string().max(20).default(''),
  partySize: z.number().int().min(1).max(8).default(1),
  hold: hold.nullable().default(null),
  alternatives: z.array(slot).default([]),
  details: details.nullable().default(null),
  applicant: applicant.nullable().default(null),
  /** One key for the whole booking: sent twice it is one booking (A9). */
  clientKey: z.string(),
  form: formState.default({ values: {}, faults: [] }),
});
export type BookingDraft = z.infer<typeof bookingDraft>;

/** The draft that an address or a form carries, or null when there is none left. */
export function openDraft(sealed: unknown): BookingDraft | null {
  const parsed = bookingDraft.safeParse(unseal(typeof sealed === 'string' ? sealed : null));
  return parsed.success ? parsed.data : null;
}

/** A draft as it starts. */
export const newDraft = (purposeId: string, partySize: number, supplementOf = ''): BookingDraft =>
  bookingDraft.parse({ purposeId, partySize, supplementOf, clientKey: crypto.randomUUID() });

/** The draft for the next page: what was wrong on this one is left behind. */
export const sealDraft = (draft: BookingDraft): string => seal({ ...draft, form: undefined, alternatives: undefined });

/** The draft back to the same page, with what was typed and what was wrong. */
export const sealFaulty = (draft: BookingDraft, form: BookingDraft['form']): string => seal({ ...draft, form });
