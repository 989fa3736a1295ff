import 'server-only';
import { cookies } from 'next/headers';
import { env } from '../env';

const isHttps = env.publicUrl.startsWith('https:');

/** Name of a cookie of ours; a browser accepts the `__Host-` prefix over HTTPS only. */
export const cookieName = (what?: string): string =>
  [isHttps ? '__Host-respi' : 'respi', what].filter(Boolean).join('-');

/** Name of the session cookie. */
export const SESSION_COOKIE = cookieName();

/** How our cookies are kept: out of reach of scripts and of requests that other sites make. */
export const sessionAttributes = { httpOnly: true, secure: isHttps, sameSite: 'lax', path: '/' } as const;

/** The opaque token of the person who asks, or null. */
export async function readToken(): Promise<string | null> {
  return (await cookies()).get(SESSION_COOKIE)?.value ?? null;
}

/** Keeps the token of a new session until it expires (ISO 8601 instant). */
export async function keepToken(token: string, expiresAt: string | null): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, token, {
    ...sessionAttributes,
    ...(expiresAt ? { expires: new Date(expiresAt) } : {}),
  });
}

/** Forgets the session on this device. */
export async function forgetToken(): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, '', { ...sessionAttributes, maxAge: 0 });
}
