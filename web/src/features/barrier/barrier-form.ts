import { z } from 'zod';
import { formState } from '../../forms/form-state';
import { unseal } from '../../forms/seal';
import { link } from '../../i18n/link';

export const MAX_PROBLEM = 3_000;

/** What bars somebody's way (P34): where, and what; nothing about who they are. */
export const barrierInput = z.object({
  path: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(300, 'TOO_LONG'),
  text: z.string('REQUIRED').trim().min(10, 'REQUIRED').max(MAX_PROBLEM, 'TOO_LONG'),
});

const sent = z.object({ number: z.string(), code: z.string(), dueOn: z.string() });
const asked = z.object({ code: z.string() });

const base = '/accessibilita/segnala';
export const formAddress = (locale: string, sealed: string): string => `${link(locale, base)}?s=${sealed}#errori`;
export const sentAddress = (locale: string, sealed: string): string => `${link(locale, `${base}/inviata`)}?s=${sealed}`;
export const answerAddress = (locale: string, sealed: string): string =>
  `${link(locale, `${base}/risposta`)}?s=${sealed}`;

export const openBarrier = (sealed: string | undefined): z.infer<typeof formState> =>
  formState.catch({ values: {}, faults: [] }).parse(unseal(sealed) ?? {});

/** Number, code and day of a report that was just sent; null when the address has ended. */
export const openSent = (sealed: string | undefined): z.infer<typeof sent> | null =>
  sent.nullable().catch(null).parse(unseal(sealed));

/** The code that somebody follows up; it never stands readable in an address. */
export const openCode = (sealed: string | undefined): string | null =>
  asked.nullable().catch(null).parse(unseal(sealed))?.code ?? null;
