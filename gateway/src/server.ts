import type { IncomingMessage, Server } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { answerGraphQL, answerJson, httpServer, Refused, type Route } from '@respi/kit/http.js';
import { MAX_BODY } from '@respi/kit/limits.js';
import type { GatewayEnv } from './env.js';
import { fileDoor } from './file-door.js';
import { type GatewayContext, gatewayContext } from './gateway-context.js';
import type { HouseDoor } from './house-door.js';
import type { IssueToken, ResolveIdentity } from './identity.js';
import { metrics, observed } from './metrics.js';
import type { Quota } from './quota.js';
import type { ReadsOnlyUntil } from './read-only.js';
import { testHooks } from './test-hooks.js';
import { tokenDoor } from './token-door.js';
import type { TrustedDocuments } from './trusted-documents.js';

export interface GatewayParts {
  readonly env: GatewayEnv;
  readonly apollo: ApolloServer<GatewayContext>;
  readonly doors: ReadonlyMap<string, HouseDoor>;
  readonly resolve: ResolveIdentity;
  readonly issue: IssueToken;
  readonly readsOnlyUntil: ReadsOnlyUntil;
  readonly quota: Quota;
  /** After a command of this token: it may have signed out or changed context. */
  forget(token: string): void;
  readonly documents: TrustedDocuments;
}

/** The only door of the platform: GraphQL, files, health, metrics. */
export function gatewayServer(parts: GatewayParts): Promise<Server> {
  const { env } = parts;
  const server = httpServer([
    graphql(parts),
    fileDoor(parts),
    session(parts),
    tokenDoor(parts),
    health(parts),
    metrics(),
    ...(env.testHooks ? [testHooks(parts)] : []),
  ]);
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(env.port, env.host, () => resolve(server));
  });
}

const graphql =
  (parts: GatewayParts): Route =>
  async (request, response, path) => {
    if (path !== '/graphql' && path !== '/') return false;
    if (request.method !== 'POST') throw new Refused(405, 'BAD_USER_INPUT', 'Le operazioni si inviano con POST.');
    const { env, apollo, documents } = parts;
    await observed('graphql', () =>
      answerGraphQL<GatewayContext>(
        {
          apollo,
          maxBody: MAX_BODY,
          rewrite: (body) => documents.expand(body as object),
          context: async (incoming, _raw, body) => {
            const context = await enter(parts, incoming, body as { query?: string; trusted?: boolean } | undefined);
            parts.quota.charge(context, response);
            return context;
          },
          finish: async ({ token, course }) => {
            if (token && course.isMutation) parts.forget(token);
          },
        },
        request,
        response,
      ),
    );
    return Boolean(env);
  };

async function enter(
  { env, resolve }: GatewayParts,
  request: IncomingMessage,
  body: { query?: string; trusted?: boolean } | undefined,
) {
  const context = await gatewayContext(request, resolve, false);
  if (env.mode === 'production' && !body?.trusted && context.actor.kind !== 'CLIENT') {
    throw new Refused(403, 'FORBIDDEN', 'In produzione solo le operazioni note del sito e i client accreditati.');
  }
  return context;
}

/** `GET /session`: whether a token still holds, and in which context; what an open page asks every few seconds (I7). */
const session =
  ({ resolve }: GatewayParts): Route =>
  async (request, response, path) => {
    if (path !== '/session') return false;
    const { actor } = await gatewayContext(request, resolve, false);
    if (actor.kind === 'ANONYMOUS') throw new Refused(401, 'UNAUTHENTICATED', 'Accesso richiesto.');
    answerJson(response, 200, { contextId: actor.contextId, roles: actor.roles }, { 'cache-control': 'no-store' });
    return true;
  };

const health =
  ({ doors }: GatewayParts): Route =>
  async (_request, response, path) => {
    if (path === '/healthz') {
      answerJson(response, 200, { status: 'ok' });
      return true;
    }
    if (path !== '/readyz') return false;
    const houses = Object.fromEntries(
      await Promise.all([...doors.values()].map(async (door) => [door.name, await door.ready()])),
    );
    const up = Object.values(houses).filter(Boolean).length;
    answerJson(response, up === 0 ? 503 : 200, { status: up === doors.size ? 'ok' : 'partial', houses });
    return true;
  };
