import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { limitsAreKept, limitsFirst, MAX_TOKENS } from '@respi/kit/limits.js';
import { log } from '@respi/kit/log.js';
import { OperationTypeNode } from 'graphql';
import { HouseSource } from './data-source.js';
import type { GatewayEnv } from './env.js';
import { publicErrors } from './errors.js';
import { courseOf, type GatewayContext } from './gateway-context.js';
import type { HouseDoor } from './house-door.js';
import { type ReadsOnlyUntil, readOnlyPauses } from './read-only.js';
import { sameImpact } from './same-impact.js';

export const SUPERGRAPH = new URL('../../supergraph.graphql', import.meta.url).pathname;

const quiet = { debug: () => undefined, info: () => undefined, warn: log.warn.bind(log), error: log.error.bind(log) };

/**
 * A change is known by its operation, not by how its text begins: fragments and remarks may stand before it, and a document
 * may hold several. It has the longer deadline, and what is remembered of its token is forgotten after it.
 */
const courseOfWhatIsAsked: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, contextValue }) => {
      if (operation?.operation === OperationTypeNode.MUTATION) Object.assign(contextValue.course, courseOf(true));
    },
  }),
};

/** Apollo Server over the committed supergraph; it starts while houses are down (F24). */
export async function openGateway(
  env: GatewayEnv,
  doors: ReadonlyMap<string, HouseDoor>,
  readsOnlyUntil: ReadsOnlyUntil,
): Promise<ApolloServer<GatewayContext>> {
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(env.supergraph ?? SUPERGRAPH, 'utf8'),
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    logger: quiet,
    buildService: ({ name }) => {
      const door = doors.get(name);
      const key = env.keys.get(name);
      if (!door || !key) throw new Error(`House ${name} has no door or no key`);
      return new HouseSource(door, key) as never;
    },
  });
  const server: ApolloServer<GatewayContext> = new ApolloServer<GatewayContext>({
    gateway: gateway as never,
    introspection: env.mode !== 'production',
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    logger: quiet,
    validationRules: [limitsAreKept],
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: publicErrors,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitsFirst,
      courseOfWhatIsAsked,
      readOnlyPauses(readsOnlyUntil),
      sameImpact(() => server),
    ],
  });
  await server.start();
  return server;
}
