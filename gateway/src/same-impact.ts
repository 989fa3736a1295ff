import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import { courseOf, type GatewayContext } from './gateway-context.js';

/** Commands that end what an ente may do; each gives back the digests of the preview that was looked at. */
const DEPARTURES = ['suspendAdhesion', 'withdrawAdhesion'];

const IMPACT = `query ImpactNow($id: ID!) {
  ente(id: $id) {
    adhesion { state }
    peopleImpact { digest } casesImpact { digest } trainingImpact { digest } contentsImpact { digest }
    sportelli { bookingsImpact { digest } }
  }
}`;

const HOUSES = {
  peopleImpact: 'network',
  casesImpact: 'cases',
  trainingImpact: 'training',
  contentsImpact: 'knowledge',
} as const;
type Digest = { digest: string } | null;
type Impact = Record<keyof typeof HOUSES, Digest> & {
  adhesion: { state: string } | null;
  sportelli: { bookingsImpact: Digest }[];
};

/** Digests as the page gives them back: a house that does not answer counts as such, so that it can be decided without it. */
const digestsOf = (impact: Impact): string[] => [
  ...(Object.keys(HOUSES) as (keyof typeof HOUSES)[]).map(
    (field) => impact[field]?.digest ?? `${HOUSES[field]}:silent`,
  ),
  ...impact.sportelli.map(({ bookingsImpact }) => bookingsImpact?.digest ?? 'appointments:silent'),
];

/** Whether what was looked at is what is there now, house by house. */
const isSame = (seen: readonly unknown[], now: readonly string[]): boolean =>
  seen.length === now.length && now.every((digest) => seen.includes(digest));

/**
 * Refuses a departure whole if anything changed since its preview (N11). No house may ask another, and the gateway
 * composes the preview: it therefore asks again just before it hands the command over. Where the answers differ it
 * strikes out what was seen, and network refuses with CONFLICT; network itself checks its own rows under lock.
 */
export const sameImpact = (server: () => ApolloServer<GatewayContext>): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request, contextValue }) {
        for (const name of operation ? inputsOf(operation) : []) {
          const input = request.variables?.[name] as { enteId?: unknown; seen?: unknown } | undefined;
          if (!input || (await holds(server(), input, contextValue))) continue;
          request.variables = { ...request.variables, [name]: { ...input, seen: [] } };
        }
      },
    };
  },
});

/** Names of the variables that carry a departure; one written into the document could not be struck out. */
function inputsOf(operation: OperationDefinitionNode): string[] {
  if (operation.operation !== 'mutation') return [];
  return operation.selectionSet.selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) throw inline();
    if (!DEPARTURES.includes(selection.name.value)) return [];
    const [given] = selection.arguments ?? [];
    if (given?.value.kind !== Kind.VARIABLE) throw inline();
    return [given.value.name.value];
  });
}

const inline = () =>
  new GraphQLError('Un comando porta i suoi dati in una variabile.', { extensions: { code: 'BAD_USER_INPUT' } });

async function holds(
  server: ApolloServer<GatewayContext>,
  { enteId, seen }: { enteId?: unknown; seen?: unknown },
  context: GatewayContext,
): Promise<boolean> {
  if (typeof enteId !== 'string' || !Array.isArray(seen)) return true;
  const contextValue = {
    ...context,
    course: courseOf(false),
    unavailable: new Set<string>(),
  };
  const answer = await server.executeOperation({ query: IMPACT, variables: { id: enteId } }, { contextValue });
  const data = answer.body.kind === 'single' ? answer.body.singleResult.data : null;
  const now = (data?.ente ?? null) as Impact | null;
  // what is over already is answered by network: with the outcome of the same key, or with WRONG_STATE
  if (!now || ['SUSPENDED', 'WITHDRAWN'].includes(now.adhesion?.state ?? '')) return true;
  return isSame(seen, digestsOf(now));
}
