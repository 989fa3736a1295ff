import type { HouseEnv } from './env.js';

/** One short text to one telephone or one citizen's application. */
export interface ShortText {
  /** Same for every attempt: the provider can tell a repetition. */
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly locale: string;
}

export type SendText = (message: ShortText) => Promise<void>;

const TIMEOUT_MS = 6_000;

/**
 * The channel for short texts (A45): any provider of SMS, or a bridge to App IO, that takes
 * `POST <address> {id, to, text, locale}` with a bearer token and answers 2xx. Null where no address is set: then
 * nothing is pretended, and who has a telephone only stays on the call list.
 */
export function textChannel(env: Pick<HouseEnv, 'textUrl' | 'textToken'>): SendText | null {
  const { textUrl, textToken } = env;
  if (!textUrl) return null;
  return async (message) => {
    const answer = await fetch(textUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': message.id,
        ...(textToken ? { authorization: `Bearer ${textToken}` } : {}),
      },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`The text channel answered ${answer.status}`);
  };
}
