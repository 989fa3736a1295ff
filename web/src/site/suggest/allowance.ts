const MINUTE_MS = 60_000;
/** Suggestions that a network is given in a minute: some dozens of readers at the desks of one office type at a time. */
export const EACH_MINUTE = 300;
/** Networks that are told apart in a minute; those beyond share one allowance. */
const MOST_NETWORKS = 5_000;

/** A network's prefix (/24 or /48) from `x-forwarded-for`, whose last entry the site's own server wrote. */
export function networkOf(forwarded: string | null): string {
  const address = (forwarded?.split(',').at(-1) ?? '').trim().replace(/^::ffff:/, '');
  return address.includes(':') ? address.split(':').slice(0, 3).join(':') : address.split('.').slice(0, 3).join('.');
}

/**
 * The limit that suggestions have of their own: so many a minute for a network, so many at once for this process. Only
 * numbers are kept, in memory, until the minute is over; nothing of what was typed.
 */
export class Allowance {
  #used = new Map<string, number>();
  #endsAt = 0;
  #underWay = 0;

  constructor(
    private readonly atOnce = 8,
    private readonly now: () => number = Date.now,
  ) {}

  /** Does the work if the network has some left and this process is not busy; null otherwise. */
  async spend<Done>(network: string, work: () => Promise<Done>): Promise<Done | null> {
    if (this.#underWay >= this.atOnce || !this.#take(network)) return null;
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
    }
  }

  #take(network: string): boolean {
    if (this.now() >= this.#endsAt) {
      this.#used = new Map();
      this.#endsAt = this.now() + MINUTE_MS;
    }
    const key = this.#used.has(network) || this.#used.size < MOST_NETWORKS ? network : '';
    const used = this.#used.get(key) ?? 0;
    this.#used.set(key, used + 1);
    return used < EACH_MINUTE;
  }
}
