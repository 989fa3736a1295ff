import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { env } from '../env';
import { seal, unseal } from '../forms/seal';
import { cookieName, sessionAttributes } from './cookie';

/** How long one may stay at the provider. */
const MINUTES = 10;
/** How long the browser remembers where it was going: who comes back later begins again, from where they were. */
const REMEMBERED_MINUTES = 60;
const NAME = cookieName('way');

const schema = z.object({
  purpose: z.enum(['SIGN_IN', 'LINK', 'CLAIM', 'LIST']),
  browserKey: z.string(),
  locale: z.string(),
  returnTo: z.string().optional(),
  /** Of the manage link, where a citizen claims their appointment (A10). */
  token: z.string().optional(),
});

const kept = schema.extend({ until: z.number() });

/** What this browser keeps while a person is at the provider of digital identities (I21). */
export type IdentityWay = z.infer<typeof schema>;

/** Keeps a way in a sealed cookie: only the browser that went may come back. */
export async function keepWay(way: IdentityWay): Promise<void> {
  const sealed = seal({ ...way, until: Date.now() + MINUTES * 60_000 }, REMEMBERED_MINUTES);
  (await cookies()).set(NAME, sealed, { ...sessionAttributes, maxAge: REMEMBERED_MINUTES * 60 });
}

/** A way that somebody came back on, and whether they stayed away for too long. */
export type TakenWay = IdentityWay & { readonly isOver: boolean };

/** The way that was opened in this browser, once; null when there is none, or it is forgotten. */
export async function takeWay(): Promise<TakenWay | null> {
  const jar = await cookies();
  const parsed = kept.safeParse(unseal(jar.get(NAME)?.value));
  jar.set(NAME, '', { ...sessionAttributes, maxAge: 0 });
  if (!parsed.success) return null;
  const { until, ...way } = parsed.data;
  return { ...way, isOver: until <= Date.now() };
}

/** What the provider gave the browser; the code of the reason where it said no, or was asked too long ago. */
export function answerIn(
  request: Request,
  { isOver }: TakenWay,
): { state: string; code: string; issuer: string | null } | 'IDENTITY_EXPIRED' | 'IDENTITY_CANCELLED' {
  if (isOver) return 'IDENTITY_EXPIRED';
  const { searchParams } = new URL(request.url, env.publicUrl);
  const [state, code] = [searchParams.get('state'), searchParams.get('code')];
  return state && code ? { state, code, issuer: searchParams.get('iss') } : 'IDENTITY_CANCELLED';
}
