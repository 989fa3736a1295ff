import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

/** What one network may do in an hour; callers whose network is unknown share ten times that. */
const PER_HOUR = { apply: 5, upload: 30 } as const;

/** Counts an application or a paper of somebody without an account. Refuses THROTTLED. */
export async function chargeApplicant(tx: Tx, what: keyof typeof PER_HOUR): Promise<void> {
  const limit = tx.ctx.network ? PER_HOUR[what] : PER_HOUR[what] * 10;
  const bucket = tx.ctx.house.cipher.blindIndex('application-throttle', `${what}:${tx.ctx.network ?? 'unknown'}`);
  const [row] = await tx.sql<{ tries: number }>(
    `insert into application_throttle (bucket, tries, ends_at) values (?, 1, ?::timestamptz + interval '1 hour')
     on conflict (bucket) do update set
       tries = case when application_throttle.ends_at <= ? then 1 else application_throttle.tries + 1 end,
       ends_at = case when application_throttle.ends_at <= ? then excluded.ends_at else application_throttle.ends_at end
     returning tries`,
    [bucket, tx.now, tx.now, tx.now],
  );
  if ((row?.tries ?? 0) <= limit) return;
  throw new Refusal(UserErrorCode.THROTTLED, 'Troppe richieste da questa rete: riprova più tardi.', undefined, {
    minutes: 60,
  });
}
