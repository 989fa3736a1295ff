import type { Socket } from 'node:net';
import pg from 'pg';
import type { Actor } from './actor.js';
import { rightsOf } from './rights.js';

/** A named statement: prepared once per connection, planned once (performance B.6). */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** Names a statement; the name must be unique within the house. */
export const prepared = (name: string, text: string): Prepared => ({ name, text });

export const sessionVariables = (actor: Actor): Record<string, string> => ({
  'respi.kind': actor.kind,
  'respi.person': actor.personId ?? '',
  'respi.ente': actor.enteId ?? '',
  'respi.office': actor.officeId ?? '',
  'respi.sportelli': actor.sportelloIds.join(','),
  'respi.roles': actor.roles.join(','),
  'respi.tier': actor.tier ?? '',
  'respi.rights': rightsOf(actor).join(','),
});

const names = Object.keys(sessionVariables({ roles: [], sportelloIds: [] } as unknown as Actor));
const SESSION = prepared(
  'respi.session',
  `select ${names.map((name, at) => `set_config('${name}', $${at + 1}, true)`).join(', ')}`,
);
const AUDIT = prepared(
  'respi.audit',
  `insert into read_audit (at, request_id, operation, kind, person_id, context_id, ente_id, supporter_id, seen)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export interface ReadFrame {
  readonly actor: Actor;
  readonly requestId: string;
  readonly operation: string | null;
  readonly now: Date;
}

/**
 * The reads of one request in one house: one connection, one transaction, the actor's variables set once, everything
 * pipelined. `finish` writes the read audit before the answer leaves; if that fails, so does the answer (TH19).
 */
export class ReadSession {
  #client: Promise<pg.PoolClient> | null = null;
  #seen = new Set<string>();
  #statements = 0;

  constructor(
    private readonly pool: pg.Pool,
    private readonly frame: ReadFrame,
  ) {}

  /** Data statements so far: the N+1 budget of a test counts them. */
  get statements(): number {
    return this.#statements;
  }

  async rows<T extends object>(statement: Prepared, values: readonly unknown[] = []): Promise<T[]> {
    this.#statements += 1;
    const client = await this.#open();
    const result = await send<T & pg.QueryResultRow>(client, { ...statement, values: [...values] });
    return result.rows;
  }

  async row<T extends object>(statement: Prepared, values: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(statement, values))[0] ?? null;
  }

  /** Notes that personal data of these rows is in the answer (requirements I12, G15). */
  saw(entity: string, ids: Iterable<string>): void {
    for (const id of ids) this.#seen.add(`${entity}:${id}`);
  }

  /**
   * Ends the frame: audit first, then commit, in one flight. A commit behind a failed audit is a rollback, and the
   * failure of either is the failure of the answer.
   */
  async finish(): Promise<void> {
    if (this.#seen.size > 0) this.#open();
    const opened = this.#client;
    if (!opened) return;
    this.#client = null;
    const client = await opened;
    try {
      await Promise.all([...(this.#seen.size > 0 ? [this.#audit(client)] : []), send(client, { text: 'commit' })]);
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** Gives the connection back without an answer. */
  async abandon(): Promise<void> {
    const client = await this.#client?.catch(() => null);
    this.#client = null;
    client?.release(true);
  }

  async #audit(client: pg.PoolClient): Promise<void> {
    const { actor, requestId, operation, now } = this.frame;
    const seen = [...this.#seen].sort();
    const who = [actor.kind, actor.personId, actor.contextId, actor.enteId, actor.supporterId ?? null];
    await send(client, { ...AUDIT, values: [now, requestId, operation, ...who, seen] });
  }

  #open(): Promise<pg.PoolClient> {
    this.#client ??= this.pool.connect().then((client) => {
      const frame = [
        send(client, { text: 'begin' }),
        send(client, { ...SESSION, values: Object.values(sessionVariables(this.frame.actor)) }),
      ];
      for (const step of frame) step.catch(() => undefined);
      return client;
    });
    return this.#client;
  }
}

/** Statements of one turn of the event loop leave in one packet: the socket is held until the turn ends. */
function send<T extends pg.QueryResultRow>(
  client: pg.PoolClient,
  statement: pg.QueryConfig,
): Promise<pg.QueryResult<T>> {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  if (stream.writableCorked === 0) {
    stream.cork();
    setImmediate(() => stream.uncork());
  }
  return client.query<T>(statement);
}

/** Pool of the read role: pipelined, patient for `waitMs` and no longer (security §7). */
export function readPool(connectionString: string, max: number, waitMs = 800): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    pipeline: true,
    connectionTimeoutMillis: waitMs,
    idleTimeoutMillis: 0,
    query_timeout: 2_500,
    keepAlive: true,
  } as pg.PoolConfig);
  pool.on('error', () => undefined);
  // a connection that dies while it is lent out must fail its query, not the process
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
