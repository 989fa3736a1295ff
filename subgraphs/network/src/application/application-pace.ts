import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

/**
 * How often one network may do what, in how many hours; callers whose network is unknown share ten times that. Papers by
 * the day: one network alone must not fill the room that those of everybody wait in.
 */
const PACE = { apply: { most: 5, hours: 1 }, upload: { most: 30, hours: 24 } } as const;

/** Counts an application or a paper of somebody without an account. Refuses THROTTLED. */
export async function chargeApplicant(tx: Tx, what: keyof typeof PACE): Promise<void> {
  const { most, hours } = PACE[what];
  const limit = tx.ctx.network ? most : most * 10;
  const bucket = tx.ctx.house.cipher.blindIndex('application-throttle', `${what}:${tx.ctx.network ?? 'unknown'}`);
  const [row] = await tx.sql<{ tries: number; minutes: number }>(
    `insert into application_throttle (bucket, tries, ends_at) values (?, 1, ?::timestamptz + make_interval(hours => ?))
     on conflict (bucket) do update set
       tries = case when application_throttle.ends_at <= ? then 1 else application_throttle.tries + 1 end,
       ends_at = case when application_throttle.ends_at <= ? then excluded.ends_at else application_throttle.ends_at end
     returning tries, ceil(extract(epoch from ends_at - ?::timestamptz) / 60)::int as minutes`,
    [bucket, tx.now, hours, tx.now, tx.now, tx.now],
  );
  if (!row || row.tries <= limit) return;
  throw new Refusal(UserErrorCode.THROTTLED, 'Troppe richieste da questa rete: riprova più tardi.', undefined, {
    minutes: row.minutes,
  });
}
