import { createHash, randomUUID } from 'node:crypto';
import { type EntityManager, OptimisticLockError } from '@mikro-orm/postgresql';
import type { Actor } from './actor.js';
import { type HouseContext, writerFor } from './context.js';
import {
  type Fact,
  type Mail,
  type Message,
  type Notice,
  postFact,
  postMail,
  postMessage,
  postNotice,
} from './outbox.js';
import { isId } from './reference.js';
import { notFound, Refusal, UserErrorCode } from './user-error.js';

/** What happened, for the timeline and the authority: written in the command's own transaction. */
export interface EventNote {
  readonly entity: string;
  readonly entityId: string;
  readonly verb: string;
  /** States, reasons, codes. Personal values only sealed. */
  readonly detail?: Record<string, unknown>;
}

/** One command under way: everything written through it stands or falls together. */
export interface Tx {
  readonly em: EntityManager;
  readonly actor: Actor;
  readonly now: Date;
  readonly ctx: HouseContext;
  /** Plain SQL in this transaction; placeholders are `?`. */
  sql<T extends object>(text: string, values?: readonly unknown[]): Promise<T[]>;
  event(note: EventNote): Promise<void>;
  /** Insert-only fact for indicators; never a person. Travels to network. */
  fact(fact: Fact): Promise<void>;
  /** Message to one mutation of another house, delivered at least once and in order per entity. */
  send(message: Message): Promise<void>;
  /** One e-mail to one recipient. */
  mail(mail: Mail): Promise<void>;
  /** Notice on the dashboards of its audience, and by e-mail to those who asked for it. */
  notice(notice: Notice): Promise<void>;
}

export interface CommandSpec {
  readonly verb: string;
  readonly input: { readonly clientKey: string };
  /** The outcome holds a secret (a token): kept sealed. */
  readonly secret?: boolean;
}

/** The one command of who looks with another person's eyes (I15). */
const SUPPORT_ENDS = 'endSupport';

class Replay<T> extends Error {
  constructor(readonly outcome: T) {
    super('replay');
  }
}

const canonical = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
};
const hashOf = (input: object) =>
  createHash('sha256')
    .update(JSON.stringify(canonical(input)))
    .digest('base64url');
/** Keys of one actor are not those of another: a machine has its client in place of a person. */
const actorKey = (actor: Actor) =>
  actor.personId ?? (actor.kind === 'CLIENT' ? actor.contextId : actor.scopes[0]) ?? actor.kind;

/**
 * The frame of every command: one transaction under the actor's row-level security, the client key remembered with
 * its outcome (the same key gives the same outcome, another body is refused: G14, C42), deadlocks and lost races for a
 * unique key, or for days that are excluded, tried again.
 * `act` returns a small outcome (ids); payloads are read afterwards.
 */
export async function command<T extends object>(
  ctx: HouseContext,
  spec: CommandSpec,
  act: (tx: Tx) => Promise<T>,
): Promise<T> {
  if (!ctx.mayWrite) throw new Error(`${spec.verb}: a command in a context that may only read`);
  if (ctx.actor.supporterId && spec.verb !== SUPPORT_ENDS) {
    throw new Refusal(UserErrorCode.NOT_YOURS, 'In assistenza si guarda soltanto: nulla si può cambiare.');
  }
  if (!/^[\w-]{8,100}$/.test(spec.input.clientKey)) {
    throw new Refusal(UserErrorCode.INVALID, 'La chiave della richiesta non è valida.', ['clientKey']);
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      const outcome = await once(ctx, spec, act);
      ctx.forget();
      ctx.house.posted.ring();
      return outcome;
    } catch (error) {
      if (error instanceof Replay) return error.outcome as T;
      if (isNoId(error)) throw notFound(placeOfNoId(spec.input));
      if (attempt === 3 || !isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * attempt));
    }
  }
}

async function once<T extends object>(ctx: HouseContext, spec: CommandSpec, act: (tx: Tx) => Promise<T>): Promise<T> {
  const writer = writerFor(ctx.house, ctx.actor);
  return writer.transactional(async (em) => {
    const tx = transaction(em as EntityManager, ctx);
    const key = [actorKey(ctx.actor), spec.input.clientKey];
    await remember(tx, spec, key);
    const outcome = await act(tx);
    await em.flush();
    const kept = spec.secret ? { sealed: ctx.house.cipher.seal(JSON.stringify(outcome)) } : outcome;
    await tx.sql('update idempotency set outcome = ?::jsonb where actor_key = ? and client_key = ?', [
      JSON.stringify(kept),
      ...key,
    ]);
    return outcome;
  });
}

async function remember(tx: Tx, spec: CommandSpec, key: string[]): Promise<void> {
  const hash = hashOf(spec.input);
  const fresh = await tx.sql(
    `insert into idempotency (actor_key, client_key, verb, body_hash, at) values (?, ?, ?, ?, ?)
     on conflict do nothing returning client_key`,
    [...key, spec.verb, hash, tx.now],
  );
  if (fresh.length > 0) return;
  const [found] = await tx.sql<{ verb: string; body_hash: string; outcome: { sealed?: string } }>(
    'select verb, body_hash, outcome from idempotency where actor_key = ? and client_key = ?',
    key,
  );
  if (!found || found.verb !== spec.verb || found.body_hash !== hash) {
    throw new Refusal(UserErrorCode.KEY_REUSED, 'Questa richiesta è già stata inviata con altri dati.', ['clientKey']);
  }
  const { outcome } = found;
  throw new Replay(spec.secret && outcome.sealed ? JSON.parse(tx.ctx.house.cipher.open(outcome.sealed)) : outcome);
}

function transaction(em: EntityManager, ctx: HouseContext): Tx {
  const { actor } = ctx;
  const now = ctx.clock.now();
  const sql = async <T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> =>
    em.execute(text, [...values]) as Promise<T[]>;
  const tx: Tx = {
    em,
    actor,
    now,
    ctx,
    sql,
    async event({ entity, entityId, verb, detail = {} }) {
      await sql(
        `insert into event (at, entity, entity_id, verb, person_id, context_id, ente_id, request_id, detail, supporter_id)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)`,
        [
          now,
          entity,
          entityId,
          verb,
          actor.personId,
          actor.contextId,
          actor.enteId,
          ctx.requestId,
          JSON.stringify(detail),
          actor.supporterId ?? null,
        ],
      );
    },
    fact: (fact) => postFact(tx, fact),
    send: (message) => postMessage(tx, message),
    mail: (mail) => postMail(tx, mail),
    notice: (notice) => postNotice(tx, notice),
  };
  return tx;
}

/** Refuses a change that was made upon an older version of the row (C21). */
export function expectVersion(row: { version: number }, expected: number | null | undefined): void {
  if (expected !== null && expected !== undefined && row.version !== expected) {
    throw new Refusal(
      UserErrorCode.CONFLICT,
      'Qualcun altro ha modificato questi dati nel frattempo.',
      ['expectedVersion'],
      {
        version: row.version,
      },
    );
  }
}

/** Runs a house's own job (worker, clock, seed) in the frame of a command, as SYSTEM. */
export const jobKey = (name: string, id: string = randomUUID()): { clientKey: string } => ({
  clientKey: `${name}-${id}`,
});

/** Deadlocks, and a key or days that another took first: who tries again sees it, and is told so in words. */
const TRY_AGAIN: readonly (string | undefined)[] = ['40P01', '40001', '23505', '23P01'];

/** PostgreSQL could not read a text as an id: it names nothing, like the id of a row that is not there. */
function isNoId(error: unknown): boolean {
  return (error as { code?: string }).code === '22P02' && /\btype uuid\b/.test((error as Error).message);
}

/** The field of an input that holds a text which is no id, if it is one at its top. */
function placeOfNoId(input: object): string[] | undefined {
  const wrong = Object.entries(input).find(
    ([name, value]) => /Ids?$/.test(name) && value && ![value].flat().every(isId),
  );
  return wrong && [wrong[0]];
}

function isTransient(error: unknown): boolean {
  // a row that another changed between our look and our write is looked at again
  if (error instanceof OptimisticLockError) return true;
  return TRY_AGAIN.includes((error as { code?: string }).code ?? (error as { cause?: { code?: string } }).cause?.code);
}
