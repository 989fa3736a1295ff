import 'reflect-metadata';
import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError } from 'graphql';
import { ASSERTION_HEADER, AssertionRefused, bodyHash } from './assertion.js';
import type { HouseContext } from './context.js';
import { houseEnv } from './env.js';
import { maskError } from './errors.js';
import { deliverDownload, takeUpload } from './file-door.js';
import { isMutation, type OpenHouse, openHouse } from './house.js';
import { answerGraphQL, answerJson, drain, httpServer, Refused, type Route, readBody } from './http.js';
import { endOnWhatNothingCaught } from './last-resort.js';
import { limitsAreKept, limitsFirst, MAX_BODY, MAX_TOKENS } from './limits.js';
import { log } from './log.js';
import type { Failure } from './outbox-lease.js';
import type { HousePlan } from './subgraph.js';

/** Serves a house over HTTP on loopback or a private network: every path but health wants an assertion (design §3). */
export async function serveHouse(open: OpenHouse, port: number, host = '127.0.0.1'): Promise<Server> {
  const apollo = new ApolloServer<HouseContext>({
    schema: open.schema,
    introspection: open.house.env.mode === 'test',
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    validationRules: [limitsAreKept],
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: (formatted, error) => (formatted.extensions?.ref ? formatted : maskError(error as Error)),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitsFirst,
      {
        requestDidStart: async () => ({
          didResolveOperation: async ({ document, contextValue }) => {
            if (isMutation(document) && !contextValue.mayWrite) {
              throw new GraphQLError('A mutation needs a nonce', { extensions: { code: 'UNAUTHENTICATED' } });
            }
          },
        }),
      },
    ],
  });
  await apollo.start();
  const server = httpServer([health(open), internal(open), files(open), graphql(open, apollo)]);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return server;
}

const refuse = (error: unknown): never => {
  if (error instanceof AssertionRefused) throw new Refused(401, 'UNAUTHENTICATED', 'Accesso richiesto.');
  throw error;
};

const header = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

const graphql =
  (open: OpenHouse, apollo: ApolloServer<HouseContext>): Route =>
  async (request, response, path) => {
    if (path !== '/graphql') return false;
    await answerGraphQL<HouseContext>(
      {
        apollo,
        maxBody: 10 * MAX_BODY,
        async context(incoming, body) {
          const claims = open.verifier.verify(header(incoming.headers[ASSERTION_HEADER]), bodyHash(body));
          return open.contextOf(claims, null);
        },
        finish: (ctx) => ctx.db.finish(),
      },
      request,
      response,
    ).catch(refuse);
    return true;
  };

const health =
  (open: OpenHouse): Route =>
  async (_request, response, path) => {
    if (path === '/healthz') answerJson(response, 200, { status: 'ok' });
    else if (path === '/readyz') answerJson(response, (await open.ready()) ? 200 : 503, { house: open.name });
    else return false;
    return true;
  };

/** The courier's own door: leases and settles messages. */
const internal =
  (open: OpenHouse): Route =>
  async (request, response, path) => {
    if (!path.startsWith('/internal/')) return false;
    const body = await readBody(request, MAX_BODY);
    try {
      const claims = open.verifier.verify(header(request.headers[ASSERTION_HEADER]), bodyHash(path, body));
      if (claims.actor.kind !== 'COURIER') throw new AssertionRefused('only the courier');
    } catch (error) {
      refuse(error);
    }
    const asked = JSON.parse(body.toString()) as { limit?: number; id?: string; failure?: Failure };
    if (path === '/internal/lease') answerJson(response, 200, { jobs: await open.leaseMessages(asked.limit ?? 10) });
    else if (path === '/internal/settle' && asked.id)
      answerJson(response, 200, { settled: await open.settle(asked.id, asked.failure).then(() => true) });
    else return false;
    return true;
  };

const files =
  (open: OpenHouse): Route =>
  async (request, response, path) => {
    const [, root, kind, id] = path.split('/');
    if (root !== 'files' || !kind || !id) return false;
    try {
      if (request.method === 'POST') await takeUpload(open, request, response, kind, id);
      else await deliverDownload(open, request, response, kind, id);
    } catch (error) {
      refuse(error);
    }
    return true;
  };

/** `main` of a house in the mesh: settings, server, workers, graceful end. */
export async function runHouse(plan: HousePlan): Promise<void> {
  endOnWhatNothingCaught();
  const env = houseEnv(plan.name);
  const open = await openHouse(plan, env);
  const server = await serveHouse(open, env.port ?? 0);
  open.startWorkers();
  log.info({ house: plan.name, port: env.port }, 'house open');
  const end = async () => {
    await drain(server);
    await open.close();
    process.exit(0);
  };
  process.once('SIGTERM', end).once('SIGINT', end);
}
