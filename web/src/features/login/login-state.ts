import { z } from 'zod';
import { formState } from '../../forms/form-state';
import { unseal } from '../../forms/seal';
import { link } from '../../i18n/link';

const loginState = formState.extend({ challenge: z.string().optional(), returnTo: z.string().optional() });

/** What a page of the login knows from the one before. Never a password. */
export type LoginState = z.infer<typeof loginState>;

/** The state that an address carries, or an empty one. */
export function openLogin(sealed: string | undefined): LoginState {
  const parsed = loginState.safeParse(unseal(sealed));
  return parsed.success ? parsed.data : { values: {}, faults: [] };
}

/** Where to go after the login: a page of the reserved area, nothing else. */
export function safeReturn(locale: string, wanted: string | undefined): string {
  const home = link(locale, '/area-riservata');
  const isOurs = wanted === home || wanted?.startsWith(`${home}/`) || wanted?.startsWith(`${home}?`);
  return wanted && isOurs && !wanted.includes('\\') && !wanted.includes('//') ? wanted : home;
}
