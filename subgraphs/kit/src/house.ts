import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { MikroORM } from '@mikro-orm/postgresql';
import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import pg from 'pg';
import { ANONYMOUS } from './actor.js';
import { type Assertion, assertionVerifier, bodyHash, type Verifier } from './assertion.js';
import { noticeBulkReaders } from './audit/bulk-readers.js';
import { anchorHourly, chainAudit } from './audit/chain.js';
import { anchorKeepers, KIT_LETTERS } from './audit/mail-anchor.js';
import { Bell } from './bell.js';
import { type Clock, fileClock, systemClock } from './clock.js';
import { alarmOfSkew, clocksAgree } from './clocks-agree.job.js';
import { type House, type HouseContext, houseContext } from './context.js';
import type { HouseEnv } from './env.js';
import { maskError } from './errors.js';
import { fieldCipher } from './field-cipher.js';
import { takeBackTheDead } from './lent-connections.js';
import { log } from './log.js';
import { mailer } from './mail.js';
import { type Failure, type LeasedJob, leaseJobs, settleJob } from './outbox-lease.js';
import { forgettingJobs } from './privacy/forget.jobs.js';
import { scanQuarantined } from './quarantine.js';
import { readPool } from './read-session.js';
import { type HouseJob, type HousePlan, houseSchema } from './subgraph.js';
import { jobWorkers, mailWorker, type Worker } from './workers.js';
import { WriterClient } from './writer-client.js';

pg.types.setTypeParser(1082, (text) => text);
pg.types.setTypeParser(20, (text) => Number(text));

/** Jobs that every house has. */
export const KIT_JOBS = [chainAudit, anchorHourly, noticeBulkReaders, clocksAgree()];

/** One GraphQL request as the gateway hands it over. */
export interface HouseRequest {
  readonly assertion: string | undefined;
  readonly query: string;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string | undefined;
}

/** A house that stands: its schema, its database, its workers. */
export class OpenHouse {
  #workers: Worker[] = [];
  #warm: Promise<void> | null = null;

  constructor(
    readonly plan: HousePlan,
    readonly house: House,
    readonly schema: GraphQLSchema,
    readonly verifier: Verifier,
  ) {}

  get name(): string {
    return this.plan.name;
  }

  /** Every job of the house: of the kit, of forgetting, of its own. */
  get jobs(): readonly HouseJob[] {
    const { judged, jobs = [], privacy } = this.plan;
    return [...KIT_JOBS, ...forgettingJobs(privacy), ...(judged ? [scanQuarantined(judged)] : []), ...jobs];
  }

  /** Starts what runs by itself: letters and jobs. */
  startWorkers(): void {
    if (this.#workers.length > 0) return;
    if (this.plan.mails || anchorKeepers(this.house).length > 0) {
      const letters = { ...KIT_LETTERS, ...this.plan.mails };
      this.#workers.push(mailWorker(this.house, mailer(this.house, letters)));
    }
    this.#workers.push(...jobWorkers(this.house, this.jobs));
  }

  /** Context of a caller whose assertion has been checked. */
  contextOf(claims: Assertion, operation: string | null): HouseContext {
    const { actor, requestId, locale, network } = claims;
    return houseContext(this.house, {
      actor,
      requestId,
      locale,
      operation: claims.operation ?? operation,
      network: network ?? null,
      mayWrite: Boolean(claims.nonce),
    });
  }

  /** Executes in this process: same assertion, same doors, same walls as over HTTP; no second parse or validation. */
  async execute(request: HouseRequest): Promise<ExecutionResult> {
    const claims = this.verifier.verify(request.assertion, bodyHash(request.query, JSON.stringify(request.variables)));
    const ctx = this.contextOf(claims, request.operationName ?? null);
    return this.run(ctx, request);
  }

  /** Runs a document in a context; the read audit is written before the answer leaves. */
  async run(
    ctx: HouseContext,
    request: Pick<HouseRequest, 'document' | 'variables' | 'operationName'>,
  ): Promise<ExecutionResult> {
    try {
      const result = await execute({
        schema: this.schema,
        document: request.document,
        variableValues: request.variables,
        operationName: request.operationName ?? null,
        contextValue: ctx,
      });
      await ctx.db.finish();
      if (!result.errors) return result;
      return { data: result.data ?? null, errors: result.errors.map(maskError) as never };
    } catch (error) {
      await ctx.db.abandon();
      return { data: null, errors: [maskError(error as Error)] as never };
    }
  }

  leaseMessages(limit: number): Promise<LeasedJob[]> {
    return leaseJobs(this.house, 'MESSAGE', limit);
  }

  settle(id: string, failure?: Failure): Promise<void> {
    return settleJob(this.house, id, failure);
  }

  /** Whether the database answers. The first yes waits for the first questions, so that no reader pays for a cold start. */
  async ready(): Promise<boolean> {
    try {
      await this.house.pool.query('select 1');
      this.#warm ??= this.#warmUp();
      await this.#warm;
      return true;
    } catch {
      return false;
    }
  }

  /** A connection, prepared statements and compiled code: four fifths of what the first reader would wait for. */
  async #warmUp(): Promise<void> {
    for (const question of this.plan.firstQuestions ?? []) {
      const asker = { actor: ANONYMOUS, requestId: 'first-question', locale: 'it', operation: null, network: null };
      const ctx = houseContext(this.house, { ...asker, mayWrite: false });
      await this.run(ctx, { document: parse(question), variables: {} });
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.stop()));
    await this.house.orm.close(true);
    await this.house.pool.end();
  }
}

export const isMutation = (document: DocumentNode): boolean =>
  document.definitions.some((part) => part.kind === 'OperationDefinition' && part.operation === 'mutation');

/** Opens a house: settings in, a standing house out. Nothing is written. */
export async function openHouse(plan: HousePlan, env: HouseEnv, options: { clock?: Clock } = {}): Promise<OpenHouse> {
  const clock = options.clock ?? (env.testHooks && env.clockFile ? fileClock(env.clockFile) : systemClock);
  const orm = await MikroORM.init({
    entities: [...plan.entities] as never[],
    metadataProvider: ReflectMetadataProvider,
    clientUrl: env.appUrl,
    schema: plan.name,
    pool: { min: 0, max: env.poolSize },
    driverOptions: {
      Client: WriterClient,
      connectionTimeoutMillis: env.poolWaitMs,
      query_timeout: 6_000,
      keepAlive: true,
      onPoolCreated: takeBackTheDead,
    },
    allowGlobalContext: false,
    discovery: { warnWhenNoEntities: false },
    forceUtcTimezone: true,
    ensureDatabase: false,
  } as never);
  const house: House = {
    name: plan.name,
    env,
    orm: orm as House['orm'],
    pool: readPool(env.readUrl, env.poolSize, env.poolWaitMs),
    cipher: fieldCipher(env.fieldKeys, env.blindIndexKeys),
    clock,
    log,
    posted: new Bell(),
  };
  const hearOfSkew = (skewMs: number) => alarmOfSkew(house, 'gateway and house', skewMs);
  const verifier = assertionVerifier(plan.name, env.assertionKeys, Date.now, hearOfSkew);
  return new OpenHouse(plan, house, houseSchema(plan), verifier);
}
