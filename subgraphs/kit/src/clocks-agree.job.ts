import type { House } from './context.js';
import type { HouseJob } from './subgraph.js';

/** Clocks that are further apart than this are an alarm (F8). */
export const MAX_SKEW_MS = 30_000;

/** By how many milliseconds the clock of this process is ahead of the database's, half the way there and back allowed for. */
export async function skewOf(house: House, now: () => number = Date.now): Promise<number> {
  const before = now();
  const { rows } = await house.pool.query<{ at: Date }>('select clock_timestamp() as at');
  const after = now();
  return Math.round((before + after) / 2 - (rows[0]?.at.getTime() ?? before));
}

/** Alarms of two clocks that are apart: terms, sessions and leases would end at other moments than those that are told. */
export function alarmOfSkew(house: House, between: string, skewMs: number): void {
  if (Math.abs(skewMs) <= MAX_SKEW_MS) return;
  house.log.error({ house: house.name, between, skewMs }, 'clocks are apart');
}

/** Once a minute: whether process and database tell the same time (F8). */
export const clocksAgree = (now: () => number = Date.now): HouseJob => ({
  name: 'clocks-agree',
  everySeconds: 60,
  run: async (house) => alarmOfSkew(house, 'house and database', await skewOf(house, now)),
});
