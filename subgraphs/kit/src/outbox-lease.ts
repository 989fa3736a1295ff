import type { Actor } from './actor.js';
import { SYSTEM } from './actor.js';
import { type House, writerFor } from './context.js';

/** A job taken from the outbox for a while; if its holder dies, another takes it when the lease ends. */
export interface LeasedJob {
  readonly id: string;
  readonly house: string;
  readonly target: string;
  readonly command: string;
  readonly entityKey: string;
  readonly payload: Record<string, unknown>;
  readonly origin: { actor: Actor; requestId: string };
  readonly attempts: number;
}

/** Seconds a lease lasts; a worker that lives renews nothing, since one job takes less (SMTP times out at 6 s). */
const LEASE_SECONDS = 9;
/** A job that is refused so often is dead: it waits for a person, and lets the next on its entity pass (F11). */
const MAX_REFUSALS = 12;
/** A letter that no mail server took for so long is dead (RFC 5321, 4.5.4.1: at least four to five days). */
const LETTER_DAYS = 5;

/** Why a job was not done, and what that means for it. */
export interface Failure {
  readonly reason: string;
  /**
   * SILENT: nobody was there to take or refuse it; a message between houses waits as long as that lasts, and is lost
   * never. REFUSED: whoever took it said no. FINAL: trying again is of no use.
   */
  readonly how: 'SILENT' | 'REFUSED' | 'FINAL';
}

interface Row {
  id: string;
  target: string;
  command: string;
  entity_key: string;
  sealed_payload: string;
  origin: { actor: Actor; requestId: string };
  attempts: number;
}

/** Takes up to `limit` jobs that are due, never overtaking an earlier one on the same entity. */
export async function leaseJobs(house: House, kind: 'MESSAGE' | 'MAIL', limit: number): Promise<LeasedJob[]> {
  const rows = (await writerFor(house, SYSTEM).execute(
    `update outbox set leased_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1
       where id in (
         select o.id from outbox o
         where o.kind = ? and o.done_at is null and o.dead_at is null and o.next_at <= clock_timestamp()
           and (o.leased_until is null or o.leased_until < clock_timestamp())
           and not exists (
             select 1 from outbox e where e.target = o.target and e.entity_key = o.entity_key and e.seq < o.seq
               and e.done_at is null and e.dead_at is null)
         order by o.seq limit ? for update skip locked)
       returning id, target, command, entity_key, sealed_payload, origin, attempts, seq`,
    [kind, limit],
  )) as (Row & { seq: string })[];
  return rows
    .sort((a, b) => Number(a.seq) - Number(b.seq))
    .map((row) => ({
      id: row.id,
      house: house.name,
      target: row.target,
      command: row.command,
      entityKey: row.entity_key,
      payload: JSON.parse(house.cipher.open(row.sealed_payload)) as Record<string, unknown>,
      origin: row.origin,
      attempts: row.attempts,
    }));
}

/**
 * Says how a job ended: done, or to be tried again later (backoff with jitter, at most a minute after a house came back,
 * ten after a refusal or for a letter), or dead.
 */
export async function settleJob(house: House, id: string, failure?: Failure): Promise<void> {
  const em = writerFor(house, SYSTEM);
  if (!failure) {
    await em.execute(
      `update outbox set done_at = clock_timestamp(), leased_until = null, last_error = null, silent_since = null where id = ?`,
      [id],
    );
    return;
  }
  const { how, reason } = failure;
  if (how === 'SILENT') {
    await em.execute(
      `update outbox o set leased_until = null, last_error = left(?, 300), silent_since = s.since,
         next_at = clock_timestamp() + make_interval(secs => (0.5 + random())
           * least(case kind when 'MAIL' then 600 else 60 end, 1 + extract(epoch from clock_timestamp() - s.since) / 4)),
         dead_at = case when kind = 'MAIL' and s.since < clock_timestamp() - interval '${LETTER_DAYS} days' then clock_timestamp() end
       from (select coalesce(silent_since, clock_timestamp()) as since from outbox where id = ?) s where o.id = ?`,
      [reason, id, id],
    );
    return;
  }
  await em.execute(
    `update outbox set leased_until = null, last_error = left(?, 300), silent_since = null, refusals = refusals + 1,
       next_at = clock_timestamp() + make_interval(secs => least(600, power(2, refusals + 1) * (0.5 + random()))),
       dead_at = case when ? or refusals + 1 >= ${MAX_REFUSALS} then clock_timestamp() end
     where id = ?`,
    [reason, how === 'FINAL', id],
  );
}
