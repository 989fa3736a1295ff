import type { Actor } from '@respi/kit/actor.js';
import { Refused } from '@respi/kit/http.js';

/** Uploads under way at once: of everybody together, of all visitors, of one caller. Each may hold ten megabytes of memory. */
export const PLACES = { all: 24, visitors: 8, each: 4 } as const;

const VISITORS = 'visitors';

/** Places for uploads, so that many slow or large ones exhaust nobody else (TH16); signed-in people keep theirs beside visitors. */
export class UploadPlaces {
  readonly #taken = new Map<string, number>();
  #all = 0;

  /** Takes a place and answers how to give it back; refuses OVERLOADED (503) where there is none. */
  take(actor: Pick<Actor, 'kind' | 'personId' | 'contextId'>, network: string | null): () => void {
    const isVisitor = actor.kind === 'ANONYMOUS';
    const who = [`${actor.personId ?? actor.contextId ?? network}`, ...(isVisitor ? [VISITORS] : [])];
    const isFull = who.some((one) => this.#of(one) >= (one === VISITORS ? PLACES.visitors : PLACES.each));
    if (isFull || this.#all >= PLACES.all) {
      throw new Refused(503, 'OVERLOADED', 'Il servizio è molto richiesto in questo momento. Riprova fra poco.');
    }
    this.#count(who, 1);
    return () => this.#count(who, -1);
  }

  #of(who: string): number {
    return this.#taken.get(who) ?? 0;
  }

  #count(who: readonly string[], by: 1 | -1): void {
    this.#all += by;
    for (const one of who) {
      const left = this.#of(one) + by;
      if (left > 0) this.#taken.set(one, left);
      else this.#taken.delete(one);
    }
  }
}
