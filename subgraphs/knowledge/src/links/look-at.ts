import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** How an address of the web answered. */
export interface Looked {
  readonly state: 'ALIVE' | 'MOVED' | 'DEAD' | 'UNREACHABLE';
  readonly status: number | null;
  readonly leadsTo: string | null;
}

const PATIENCE_MS = 8_000;
const PRIVATE =
  /^(?:0\.|10\.|127\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1?$|f[cd]|fe80|::ffff:)/i;

/** Whether an address may be asked at all: of the web, by name, and not inside our own network. */
export async function isPublicAddress(
  url: string,
  resolve = (name: string) => lookup(name, { all: true }),
): Promise<boolean> {
  try {
    const { protocol, hostname, port } = new URL(url);
    if (!/^https?:$/.test(protocol) || (port && port !== '80' && port !== '443')) return false;
    if (isIP(hostname.replace(/^\[|\]$/g, ''))) return false;
    const found = await resolve(hostname);
    return found.length > 0 && found.every(({ address }) => !PRIVATE.test(address));
  } catch {
    return false;
  }
}

const unreachable: Looked = { state: 'UNREACHABLE', status: null, leadsTo: null };

/** Asks an address whether it is still there: a question for the head, then for the page where that is refused. */
export async function lookAt(url: string, ask: typeof fetch = fetch, isAllowed = isPublicAddress): Promise<Looked> {
  if (!(await isAllowed(url))) return unreachable;
  try {
    for (const method of ['HEAD', 'GET']) {
      const answer = await ask(url, { method, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
      await answer.body?.cancel();
      const { status } = answer;
      if (method === 'HEAD' && (status === 403 || status === 405 || status === 501)) continue;
      if (status === 404 || status === 410) return { state: 'DEAD', status, leadsTo: null };
      const leadsTo = answer.headers.get('location');
      if (status >= 300 && status < 400 && leadsTo) {
        const isForGood = status === 301 || status === 308;
        return { state: isForGood ? 'MOVED' : 'ALIVE', status, leadsTo: new URL(leadsTo, url).href };
      }
      return { state: status >= 500 ? 'UNREACHABLE' : 'ALIVE', status, leadsTo: null };
    }
    return unreachable;
  } catch {
    return unreachable;
  }
}
