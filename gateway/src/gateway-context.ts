import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Actor, ANONYMOUS } from '@respi/kit/actor.js';
import { Refused } from '@respi/kit/http.js';
import type { ResolveIdentity } from './identity.js';
import { callerAddress, networkPrefix } from './network-prefix.js';

/** One deadline for the whole plan of an operation (design §8). */
export const PATIENCE = { query: 2_500, mutation: 8_000 } as const;

/** What an operation turns out to be once its document is read, shared by everything that handles the request. */
export interface Course {
  isMutation: boolean;
  /** Milliseconds since the epoch. */
  deadline: number;
}

/** The course of a query or of a mutation that begins now. */
export const courseOf = (isMutation: boolean): Course => ({
  isMutation,
  deadline: Date.now() + (isMutation ? PATIENCE.mutation : PATIENCE.query),
});

/** What the gateway knows of a request. Nothing of it comes from a header that the caller may choose, save language and ids. */
export interface GatewayContext {
  readonly actor: Actor;
  /** Bearer token of the request; never signed, never logged. */
  readonly token: string | null;
  readonly requestId: string;
  readonly locale: string;
  readonly network: string | null;
  readonly course: Course;
  /** Houses that did not answer. */
  readonly unavailable: Set<string>;
}

const LOCALES = ['it', 'en', 'fr', 'ar', 'ro', 'sq', 'uk', 'zh', 'es'];
const first = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '');

/** The first of our languages that the header names, Italian otherwise. */
export const localeOf = (header: string): string =>
  header
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => LOCALES.includes(code)) ?? 'it';

const bearer = (header: string): string | null => /^Bearer ([\w.~+/-]{16,200}=*)$/.exec(header)?.[1] ?? null;

/** Context of an incoming request: resolves the token, or refuses it; without one the caller is anonymous. */
export async function gatewayContext(
  request: IncomingMessage,
  resolve: ResolveIdentity,
  mutation: boolean,
): Promise<GatewayContext> {
  const { authorization } = request.headers;
  const token = authorization === undefined ? null : bearer(authorization);
  if (authorization !== undefined && !token) throw signInAgain();
  const actor = token ? await resolve(token, callerAddress(request)) : ANONYMOUS;
  if (!actor) throw signInAgain();
  const asked = first(request.headers['x-request-id']);
  return {
    actor,
    token,
    requestId: /^[\w-]{8,64}$/.test(asked) ? asked : randomUUID(),
    locale: localeOf(first(request.headers['accept-language'])),
    network: networkPrefix(request),
    course: courseOf(mutation),
    unavailable: new Set(),
  };
}

const signInAgain = () =>
  new Refused(401, 'UNAUTHENTICATED', 'L’accesso è scaduto o non è più valido. Accedi di nuovo.');
