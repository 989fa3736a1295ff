import { askAt } from './ask-at.js';
import { publicAddresses } from './public-address.js';

/** How an address of the web answered. */
export interface Looked {
  readonly state: 'ALIVE' | 'MOVED' | 'DEAD' | 'UNREACHABLE';
  readonly status: number | null;
  readonly leadsTo: string | null;
}

const unreachable: Looked = { state: 'UNREACHABLE', status: null, leadsTo: null };

/** Asks an address whether it is still there: a question for the head, then for the page where that is refused. */
export async function lookAt(url: string, ask = askAt, placesOf = publicAddresses): Promise<Looked> {
  const places = await placesOf(url);
  if (!places) return unreachable;
  try {
    for (const method of ['HEAD', 'GET'] as const) {
      const { status, location } = await ask(url, method, places);
      if (method === 'HEAD' && (status === 403 || status === 405 || status === 501)) continue;
      if (status === 404 || status === 410) return { state: 'DEAD', status, leadsTo: null };
      if (status >= 300 && status < 400 && location) {
        const isForGood = status === 301 || status === 308;
        return { state: isForGood ? 'MOVED' : 'ALIVE', status, leadsTo: new URL(location, url).href };
      }
      return { state: status >= 500 ? 'UNREACHABLE' : 'ALIVE', status, leadsTo: null };
    }
    return unreachable;
  } catch {
    return unreachable;
  }
}
