import { z } from 'zod';
import { formState } from '../../../forms/form-state';
import { unseal } from '../../../forms/seal';
import { link } from '../../../i18n/link';

export const MAX_QUESTION = 3_000;

/** What a citizen writes to a desk (P27): a desk, perhaps a subject, the question; nothing about who they are. */
export const askInput = z.object({
  sportelloId: z.uuid('CHOOSE'),
  topicId: z.uuid().optional().catch(undefined),
  text: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(MAX_QUESTION, 'TOO_LONG'),
  privacyAccepted: z.literal('on', 'PRIVACY_REQUIRED'),
});

const sent = z.object({ number: z.string(), code: z.string(), desk: z.string() });
const asked = z.object({ code: z.string() });

/** The form for one comune; with what was typed and what was wrong with it. */
export const askAddress = (locale: string, comune: string, sealed?: string): string =>
  `${link(locale, '/chiedi')}?comune=${encodeURIComponent(comune)}${sealed ? `&s=${sealed}#errori` : ''}`;

export const openAsk = (sealed: string | undefined): z.infer<typeof formState> =>
  formState.catch({ values: {}, faults: [] }).parse(unseal(sealed) ?? {});

/** Number and code of a question that was just sent; null when the address has ended. */
export const openSent = (sealed: string | undefined): z.infer<typeof sent> | null =>
  sent.nullable().catch(null).parse(unseal(sealed));

/** The code that somebody follows up; it never stands readable in an address. */
export const openCode = (sealed: string | undefined): string | null =>
  asked.nullable().catch(null).parse(unseal(sealed))?.code ?? null;
