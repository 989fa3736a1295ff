import type { LookupAddress } from 'node:dns';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

const PATIENCE_MS = 8_000;

/** What the web said: a code, and where it sends on. */
export interface Said {
  readonly status: number;
  readonly location: string | null;
}

/**
 * Asks an address of the web at the places given, without looking its name up: who owns the name cannot answer one thing
 * to whom checks it and another to whom goes there. Follows nothing, reads no body; throws where nobody answers in time.
 */
export function askAt(url: string, method: 'HEAD' | 'GET', places: readonly LookupAddress[]): Promise<Said> {
  const pinned: LookupFunction = (_name, { all }, tell) => {
    const [first] = places;
    if (all) tell(null, [...places]);
    else tell(null, first?.address ?? '', first?.family);
  };
  const send = url.startsWith('https:') ? overHttps : overHttp;
  return new Promise((done, fail) => {
    const asked = send(url, { method, lookup: pinned, agent: false, signal: AbortSignal.timeout(PATIENCE_MS) });
    asked.on('response', (answer) => {
      done({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null });
      asked.destroy();
    });
    asked.on('error', fail);
    asked.end();
  });
}
