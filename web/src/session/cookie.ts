import 'server-only';
import { cookies } from 'next/headers';
import { env } from '../env';

const isHttps = env.publicUrl.startsWith('https:');

/** Name of the session cookie; a browser accepts the `__Host-` prefix over HTTPS only. */
export const SESSION_COOKIE = isHttps ? '__Host-respi' : 'respi';

const attributes = { httpOnly: true, secure: isHttps, sameSite: 'lax', path: '/' } as const;

/** The opaque token of the person who asks, or null. */
export async function readToken(): Promise<string | null> {
  return (await cookies()).get(SESSION_COOKIE)?.value ?? null;
}

/** Keeps the token of a new session until it expires (ISO 8601 instant). */
export async function keepToken(token: string, expiresAt: string | null): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, token, {
    ...attributes,
    ...(expiresAt ? { expires: new Date(expiresAt) } : {}),
  });
}

/** Forgets the session on this device. */
export async function forgetToken(): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, '', { ...attributes, maxAge: 0 });
}
