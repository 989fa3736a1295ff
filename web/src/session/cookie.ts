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

const SUPPORT_COOKIE = cookieName('support');

/** The opaque token of the person who asks, or null; while support looks, that of the person whose eyes it uses (I15). */
export async function readToken(): Promise<string | null> {
  const jar = await cookies();
  return jar.get(SUPPORT_COOKIE)?.value || jar.get(SESSION_COOKIE)?.value || null;
}

/** Whether this browser looks with the eyes of another person. */
export const isSupporting = async (): Promise<boolean> => Boolean((await cookies()).get(SUPPORT_COOKIE)?.value);

/** Keeps the token by which support looks, beside its own session. */
export async function keepSupport(token: string, expiresAt: string | null): Promise<void> {
  const expires = expiresAt ? { expires: new Date(expiresAt) } : {};
  (await cookies()).set(SUPPORT_COOKIE, token, { ...sessionAttributes, ...expires });
}

/** Goes back to one's own eyes. */
export async function forgetSupport(): Promise<void> {
  (await cookies()).set(SUPPORT_COOKIE, '', { ...sessionAttributes, maxAge: 0 });
}

/** Keeps the token of a new session until it expires (ISO 8601 instant). */
export async function keepToken(token: string, expiresAt: string | null): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, token, {
    ...sessionAttributes,
    ...(expiresAt ? { expires: new Date(expiresAt) } : {}),
  });
}

const DEVICE_COOKIE = cookieName('device');
const DEVICE_DAYS = 180;
const DEVICE_KEY = /^[\w-]{43}$/;

/** Key by which the platform knows this browser again (I9): the one that it keeps, else a new one of 256 bits, base64url. */
export async function deviceKey(): Promise<string> {
  const kept = (await cookies()).get(DEVICE_COOKIE)?.value;
  return kept && DEVICE_KEY.test(kept)
    ? kept
    : Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}

/** Keeps it for half a year from a sign-in on: it opens nothing, and who never signed in has none. */
export async function keepDevice(key: string): Promise<void> {
  (await cookies()).set(DEVICE_COOKIE, key, { ...sessionAttributes, maxAge: DEVICE_DAYS * 86_400 });
}

/** Forgets the session on this device. */
export async function forgetToken(): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, '', { ...sessionAttributes, maxAge: 0 });
}
