import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../actor.js';
import { localDate } from '../clock.js';
import { command, jobKey, type Tx } from '../command.js';
import { type House, houseContext, writerFor } from '../context.js';

/** One kind of thing that is kept for a time, by its outcome (C37). */
export interface RetentionKind {
  /** Code; pages name it in the reader’s language. */
  readonly kind: string;
  /** Noun as in audit and holds. Null for technical rows, which leave no stone. */
  readonly entity: string | null;
  /** Months after the end: an example, to be confirmed by the controller. Null: the rows carry a term of their own. */
  readonly months: number | null;
  /**
   * Rows whose time is over: `id, reference, category, opened_at, ended_at`, with one `?` for the instant before which
   * they ended (where the rows carry their own term: for now). What is forgotten already is not among them.
   */
  readonly due: string;
  /** Locks the rows until the end, for who reopens, answers or writes to one of them at the same instant. */
  hold?(tx: Tx, ids: readonly string[]): Promise<unknown>;
  /** Takes the person out and leaves what is counted. */
  forget(tx: Tx, ids: readonly string[]): Promise<void>;
}

interface Stone {
  readonly id: string;
  readonly reference: string | null;
  readonly category: string | null;
  readonly opened_at: Date | null;
  readonly ended_at: Date | null;
}

/** The term of a kind as it stands: set by the controller, or an example under which nothing is forgotten. */
export interface Term {
  readonly months: number | null;
  readonly source: string | null;
  readonly since: Date | null;
  readonly isConfirmed: boolean;
}

type Sql = Tx['sql'];

/** Term of a kind: the last that was set; else the example of the register. */
export async function termOf(sql: Sql, { kind, months }: RetentionKind): Promise<Term> {
  if (months === null) return { months, source: null, since: null, isConfirmed: true };
  const [set] = await sql<{ months: number; source: string; since: Date }>(
    'select months, source, since from retention_term where kind = ? order by id desc limit 1',
    [kind],
  );
  return set ? { ...set, isConfirmed: true } : { months, source: null, since: null, isConfirmed: false };
}

async function cutoff(sql: Sql, now: Date, months: number | null): Promise<Date> {
  if (months === null) return now;
  const [row] = await sql<{ at: Date }>('select ?::timestamptz - make_interval(months => ?) as at', [now, months]);
  return row?.at as Date;
}

const held = (entity: string | null) => (entity ? `is_held('${entity}', due.id, ?::date)` : `(?::date is null)`);

/** What a run would forget and what is held: nothing is written. */
export async function dryRun(
  house: House,
  kind: RetentionKind,
  months?: number,
): Promise<{ due: number; held: number; term: Term }> {
  return asSystem(house, async (sql) => {
    const now = house.clock.now();
    const term = await termOf(sql, kind);
    const before = await cutoff(sql, now, months ?? term.months);
    const [row] = await sql<{ due: number; held: number }>(
      `select count(*) filter (where not h)::int as due, count(*) filter (where h)::int as held
       from (select ${held(kind.entity)} as h from (${kind.due}) due) counted`,
      [localDate(now), before],
    );
    return { due: row?.due ?? 0, held: row?.held ?? 0, term };
  });
}

/** Nothing that is about to be forgotten is put under a hold before it is gone: a hold that comes now waits, and finds nothing. */
export const holdsStand = (tx: Tx, entity: string): Promise<object[]> =>
  tx.sql('select pg_advisory_xact_lock_shared(hashtextextended(?, 0))', [`legal-hold:${entity}`]);

/** The other side of `holdsStand`: a hold is placed while nothing of its kind is being forgotten. */
export const nothingIsForgotten = (tx: Tx, entity: string): Promise<object[]> =>
  tx.sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`legal-hold:${entity}`]);

/** What is due and not held; of the given rows alone, where they are named. */
const dueOf = (tx: Tx, kind: RetentionKind, before: Date, most: number, ids?: readonly string[]): Promise<Stone[]> =>
  tx.sql<Stone>(
    `select due.id, reference, category, opened_at, ended_at from (${kind.due}) due
     where not ${held(kind.entity)} and (?::text is null or due.id = any (string_to_array(?, ',')::uuid[]))
     order by ended_at, id limit ${most}`,
    [before, localDate(tx.now), ids?.join(',') ?? null, ids?.join(',') ?? null],
  );

const BATCH = 200;

/**
 * Forgets what is over its term, a batch per transaction: killed anywhere, what was forgotten stays so and the next run
 * goes on with the rest. A kind whose term nobody has confirmed is left alone. Answers how many rows.
 */
export async function runRetention(house: House, kind: RetentionKind, batch = BATCH): Promise<number> {
  const batchId = randomUUID();
  const ctx = houseContext(house, { actor: SYSTEM, requestId: `retention-${batchId}`, locale: 'it', mayWrite: true });
  for (let all = 0; ; ) {
    const { done } = await command(ctx, { verb: `forget:${kind.kind}`, input: jobKey('forget') }, async (tx) => {
      const term = await termOf(tx.sql, kind);
      if (!term.isConfirmed) return { done: 0 };
      const before = await cutoff(tx.sql, tx.now, term.months);
      if (kind.entity) await holdsStand(tx, kind.entity);
      const found = await dueOf(tx, kind, before, batch);
      const ids = found.map(({ id }) => id);
      if (kind.hold && ids.length > 0) await kind.hold(tx, ids);
      const stones = kind.hold ? await dueOf(tx, kind, before, batch, ids) : found;
      if (stones.length > 0) await bury(tx, kind, { batchId, months: term.months }, stones);
      return { done: stones.length };
    });
    all += done;
    if (done < batch) return all;
  }
}

async function bury(
  tx: Tx,
  kind: RetentionKind,
  { batchId, months }: { batchId: string; months: number | null },
  stones: readonly Stone[],
): Promise<void> {
  await tx.sql(
    `insert into retention_batch (id, kind, months, forgotten, began_at, ended_at) values (?, ?, ?, ?, ?, ?)
     on conflict (id) do update set forgotten = retention_batch.forgotten + excluded.forgotten, ended_at = excluded.ended_at`,
    [batchId, kind.kind, months, stones.length, tx.now, tx.now],
  );
  await forgetRows(tx, kind, stones, { reason: 'RETENTION', batchId });
}

/** Forgets rows of a kind for good: the person out, the key destroyed, a stone set, an event each. */
export async function forgetRows(
  tx: Tx,
  kind: Pick<RetentionKind, 'kind' | 'entity' | 'forget'>,
  stones: readonly Stone[],
  why: { reason: 'RETENTION' | 'ERASURE'; batchId: string },
): Promise<void> {
  if (stones.length === 0) return;
  const ids = stones.map(({ id }) => id);
  await kind.forget(tx, ids);
  const { entity } = kind;
  if (!entity) return;
  await tx.sql(`delete from record_key where entity = ? and entity_id = any (string_to_array(?, ',')::uuid[])`, [
    entity,
    ids.join(','),
  ]);
  for (const { id, reference, category, opened_at, ended_at } of stones) {
    await tx.sql(
      `insert into tombstone (entity, entity_id, reference, kind, category, opened_at, ended_at, reason, batch_id, at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (entity, entity_id) do nothing`,
      [entity, id, reference, kind.kind, category, opened_at, ended_at, why.reason, why.batchId, tx.now],
    );
    await tx.event({ entity, entityId: id, verb: 'forgotten', detail: { reason: why.reason, batchId: why.batchId } });
  }
}

/** Files of rows that are forgotten: the rows go now, the bytes after the commit (`shred-files`). */
export async function shredFilesOf(tx: Tx, purpose: string, ids: readonly string[]): Promise<void> {
  const owners = ids.join(',');
  await tx.sql(
    `insert into file_to_shred (storage_key, at)
     select storage_key, ? from file where purpose = ? and owner_id = any (string_to_array(?, ',')::uuid[]) on conflict do nothing`,
    [tx.now, purpose, owners],
  );
  await tx.sql(`delete from file where purpose = ? and owner_id = any (string_to_array(?, ',')::uuid[])`, [
    purpose,
    owners,
  ]);
}

/** Runs SQL of the house itself, past the walls of a person; for counts and batches only. */
export const asSystem = <T>(house: House, act: (sql: Sql) => Promise<T>): Promise<T> =>
  writerFor(house, SYSTEM).transactional((em) =>
    act((text, values = []) => (em as ReturnType<typeof writerFor>).execute(text, [...values]) as never),
  );
