import { env } from '../env';

/** Whether a request comes from our own pages: a foreign or missing Origin is refused. */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (!origin) return false;
  if (origin === env.publicUrl) return true;
  const host = headers.get('host');
  return env.mode !== 'production' && host !== null && origin === `http://${host}`;
}
