import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { env } from '../env';
import { seal, unseal } from '../forms/seal';
import { cookieName, sessionAttributes } from './cookie';

const MINUTES = 10;
const NAME = cookieName('way');

const schema = z.object({
  purpose: z.enum(['SIGN_IN', 'LINK', 'CLAIM', 'LIST']),
  browserKey: z.string(),
  locale: z.string(),
  returnTo: z.string().optional(),
  /** Of the manage link, where a citizen claims their appointment (A10). */
  token: z.string().optional(),
});

/** What this browser keeps while a person is at the provider of digital identities (I21). */
export type IdentityWay = z.infer<typeof schema>;

/** Keeps a way in a sealed cookie: only the browser that went may come back. */
export async function keepWay(way: IdentityWay): Promise<void> {
  (await cookies()).set(NAME, seal(way, MINUTES), { ...sessionAttributes, maxAge: MINUTES * 60 });
}

/** The way that was opened in this browser, once; null when there is none, or it is over. */
export async function takeWay(): Promise<IdentityWay | null> {
  const jar = await cookies();
  const parsed = schema.safeParse(unseal(jar.get(NAME)?.value));
  jar.set(NAME, '', { ...sessionAttributes, maxAge: 0 });
  return parsed.success ? parsed.data : null;
}

/** What the provider sent the browser back with; null where it said no. */
export function answerIn(request: Request): { state: string; code: string; issuer: string | null } | null {
  const { searchParams } = new URL(request.url, env.publicUrl);
  const [state, code] = [searchParams.get('state'), searchParams.get('code')];
  return state && code ? { state, code, issuer: searchParams.get('iss') } : null;
}
