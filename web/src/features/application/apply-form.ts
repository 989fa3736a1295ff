import { z } from 'zod';
import { formState } from '../../forms/form-state';
import { unseal } from '../../forms/seal';
import { link } from '../../i18n/link';
import { kinds } from '../../site/ente-kinds';

const name = z.string('REQUIRED').trim().min(2, 'REQUIRED').max(120, 'TOO_LONG');
const email = z.string('REQUIRED').trim().min(1, 'REQUIRED').max(254, 'TOO_LONG');

/** What a body says of itself (N6, N23); whether it can be so is the register’s to judge. */
export const applyInput = z.object({
  denomination: z.string('REQUIRED').trim().min(3, 'REQUIRED').max(200, 'TOO_LONG'),
  category: z.enum(kinds, 'CHOOSE'),
  fiscalCode: z.string('REQUIRED').trim().min(1, 'REQUIRED').max(30, 'INVALID'),
  ipaCode: z.string().trim().max(30, 'INVALID').default(''),
  email,
  legalName: name,
  legalEmail: z.string().trim().max(254, 'TOO_LONG').default(''),
  operatorName: name,
  operatorEmail: email,
  invitation: z.string().max(64).default(''),
});

/** Papers by the name of their field, and the door through which each is sent. */
export const papers = { delibera: 'application-delibera', signed: 'application-signed' } as const;
export type Paper = keyof typeof papers;

const sent = z.object({ number: z.string(), code: z.string() });
const asked = z.object({ code: z.string() });
const confirmed = z.object({ number: z.string().nullable(), code: z.string().nullable() });

export const BASE = '/aderisci';
const at = (locale: string, path: string, sealed: string): string => `${link(locale, `${BASE}${path}`)}?s=${sealed}`;
export const formAddress = (locale: string, sealed: string): string => `${at(locale, '', sealed)}#errori`;
export const sentAddress = (locale: string, sealed: string): string => at(locale, '/inviata', sealed);
export const followAddress = (locale: string, sealed: string): string => at(locale, '/seguito', sealed);
export const confirmAddress = (locale: string, token: string, sealed: string): string =>
  at(locale, `/conferma/${encodeURIComponent(token)}`, sealed);

export const openApply = (sealed: string | undefined): z.infer<typeof formState> =>
  formState.catch({ values: {}, faults: [] }).parse(unseal(sealed) ?? {});

/** Number and code of an application that was just sent; null when the address has ended. */
export const openSent = (sealed: string | undefined): z.infer<typeof sent> | null =>
  sent.nullable().catch(null).parse(unseal(sealed));

/** The code that somebody follows up; it never stands readable in an address. */
export const openCode = (sealed: string | undefined): string | null =>
  asked.nullable().catch(null).parse(unseal(sealed))?.code ?? null;

/** What became of a confirmation: the number, or the code of a fault. */
export const openConfirmed = (sealed: string | undefined): z.infer<typeof confirmed> | null =>
  confirmed.nullable().catch(null).parse(unseal(sealed));
