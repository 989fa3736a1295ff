import type { HouseContext } from '@respi/kit/context.js';

/** The second sentence: rows that the database let through and the policy does not are dropped, and alarmed (design §3). */
export function verified<T>(ctx: HouseContext, noun: string, rows: readonly T[], canSee: (row: T) => boolean): T[] {
  const seen = rows.filter(canSee);
  if (seen.length < rows.length) {
    ctx.house.log.error({ noun, dropped: rows.length - seen.length, requestId: ctx.requestId }, 'policy dropped rows');
  }
  return seen;
}
