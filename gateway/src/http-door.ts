import { ASSERTION_HEADER } from '@respi/kit/assertion.js';
import { Bell } from '@respi/kit/bell.js';
import { FILE_NAME_HEADER } from '@respi/kit/file-door.js';
import { Refused } from '@respi/kit/http.js';
import type { Failure, LeasedJob } from '@respi/kit/outbox-lease.js';
import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { Breaker } from './breaker.js';
import { type HouseDoor, HouseUnavailable, type SignedRequest } from './house-door.js';

const json = { 'content-type': 'application/json', accept: 'application/json' };

/** A house behind HTTP on loopback or a private network: keep-alive, plain headers, one deadline, one retry of reads. */
export class HttpDoor implements HouseDoor {
  #pool: Pool;
  #path: string;
  #breaker = new Breaker();
  readonly posted = new Bell();

  constructor(
    readonly name: string,
    url: string,
  ) {
    const address = new URL(url);
    this.#path = address.pathname;
    this.#pool = new Pool(address.origin, {
      connections: 32,
      pipelining: 1,
      keepAliveTimeout: 30_000,
      connect: { timeout: 1_000 },
    });
  }

  async ask(request: SignedRequest): Promise<ExecutionResult> {
    if (!this.#breaker.allows()) throw new HouseUnavailable(this.name, 'circuit open');
    const { query, variables, operationName } = request;
    const body = JSON.stringify({ query, variables, operationName });
    const began = Date.now();
    const post = () =>
      this.#post(this.#path, body, request.sign(body), Math.max(1, request.patience - (Date.now() - began)));
    try {
      const answer = await post().catch((error: Error & { code?: string }) => {
        if (request.mutation || !isHangUp(error)) throw error;
        return post();
      });
      this.#breaker.succeeded();
      if (request.mutation) this.posted.ring();
      return answer as ExecutionResult;
    } catch (error) {
      this.#breaker.failed();
      throw new HouseUnavailable(this.name, (error as Error).message);
    }
  }

  async download(kind: string, id: string, assertion: string) {
    const path = `/files/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`;
    const answer = await this.#pool.request({ method: 'GET', path, headers: { [ASSERTION_HEADER]: assertion } });
    const headers = Object.fromEntries(
      [
        'content-type',
        'content-disposition',
        'x-content-type-options',
        'cache-control',
        'content-security-policy',
      ].flatMap((name) => {
        const value = answer.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    );
    return { status: answer.statusCode, headers, body: answer.body };
  }

  async upload({ kind, id, name, bytes, clientKey, assertion }: Parameters<HouseDoor['upload']>[0]): Promise<object> {
    const answer = await this.#pool.request({
      method: 'POST',
      path: `/files/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`,
      headers: {
        [ASSERTION_HEADER]: assertion,
        [FILE_NAME_HEADER]: encodeURIComponent(name),
        'idempotency-key': clientKey,
      },
      body: bytes,
    });
    const said = (await answer.body.json()) as { errors?: { message: string; extensions: { code: string } }[] };
    const [fault] = said.errors ?? [];
    if (fault) throw new Refused(answer.statusCode, fault.extensions.code, fault.message);
    return said;
  }

  async lease(limit: number, sign: (...body: string[]) => string): Promise<LeasedJob[]> {
    const body = JSON.stringify({ limit });
    const answer = (await this.#post('/internal/lease', body, sign('/internal/lease', body), 3_000)) as {
      jobs: LeasedJob[];
    };
    return answer.jobs;
  }

  async settle(id: string, failure: Failure | undefined, sign: (...body: string[]) => string): Promise<void> {
    const body = JSON.stringify({ id, failure });
    await this.#post('/internal/settle', body, sign('/internal/settle', body), 3_000);
  }

  async ready(): Promise<boolean> {
    try {
      const answer = await this.#pool.request({ method: 'GET', path: '/readyz', headersTimeout: 1_000 });
      await answer.body.dump();
      return answer.statusCode === 200;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #post(path: string, body: string, assertion: string, patience: number): Promise<unknown> {
    const answer = await this.#pool.request({
      method: 'POST',
      path,
      headers: { ...json, [ASSERTION_HEADER]: assertion },
      body,
      // By a signal, for undici’s own timeouts may come a second late
      signal: AbortSignal.timeout(patience),
    });
    if (answer.statusCode >= 500 || answer.statusCode === 401) {
      await answer.body.dump();
      throw new Error(`status ${answer.statusCode}`);
    }
    return answer.body.json();
  }
}

const isHangUp = (error: { code?: string }): boolean => error.code === 'UND_ERR_SOCKET' || error.code === 'ECONNRESET';
