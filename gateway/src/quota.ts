import type { ServerResponse } from 'node:http';
import { Refused } from '@respi/kit/http.js';
import type { GatewayContext } from './gateway-context.js';

const WINDOW_MS = 60_000;

interface Window {
  readonly endsAt: number;
  used: number;
}

/**
 * Requests of each machine client in a minute, told in its answers (G11): `RateLimit-Limit`, `-Remaining` and `-Reset`
 * (seconds). Beyond them 429 with `Retry-After`. Counted in each process of the gateway by itself.
 */
export class Quota {
  readonly #windows = new Map<string, Window>();

  constructor(
    private readonly perMinute: (token: string) => number | null,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts a request of a machine client, or refuses it; people are not counted here. */
  charge({ actor, token }: Pick<GatewayContext, 'actor' | 'token'>, response: ServerResponse): void {
    const limit = actor.kind === 'CLIENT' && token ? this.perMinute(token) : null;
    if (limit === null) return;
    const window = this.#windowOf(actor.contextId ?? '');
    window.used += 1;
    const reset = Math.max(1, Math.ceil((window.endsAt - this.now()) / 1_000));
    response.setHeader('RateLimit-Limit', limit);
    response.setHeader('RateLimit-Remaining', Math.max(0, limit - window.used));
    response.setHeader('RateLimit-Reset', reset);
    if (window.used <= limit) return;
    response.setHeader('Retry-After', reset);
    throw new Refused(429, 'THROTTLED', 'Troppe richieste in un minuto: riprova più tardi.');
  }

  #windowOf(client: string): Window {
    const known = this.#windows.get(client);
    if (known && known.endsAt > this.now()) return known;
    const fresh = { endsAt: this.now() + WINDOW_MS, used: 0 };
    this.#windows.set(client, fresh);
    return fresh;
  }
}
