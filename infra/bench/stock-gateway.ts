import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { inRepository } from '../run/repository.ts';

/* S: stock @apollo/gateway, as its own documentation starts it, over stock subgraphs; the token is resolved as in ours. */

const { identityResolver } = await import(inRepository('gateway', 'dist', 'src', 'identity.js'));
const { systemClock } = await import(inRepository('subgraphs', 'kit', 'dist', 'src', 'clock.js'));
const { resolve } = identityResolver(process.env.RESPI_IDENTITY_RESOLVER_URL, systemClock);
const ports = JSON.parse(process.env.BENCH_HOUSE_PORTS as string) as Record<string, number>;

interface Context {
  claims: string;
}
const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(inRepository('gateway', 'supergraph.graphql'), 'utf8'),
  buildService: ({ name }) =>
    new RemoteGraphQLDataSource<Context>({
      url: `http://127.0.0.1:${ports[name] ?? 1}/`,
      willSendRequest: ({ request, context }) => request.http?.headers.set('x-bench-claims', context.claims ?? ''),
    }),
});
const server = new ApolloServer<Context>({ gateway });
await startStandaloneServer(server, {
  listen: { port: Number(process.env.BENCH_PORT), host: '127.0.0.1' },
  context: async ({ req }) => {
    const actor = await resolve(String(req.headers.authorization).slice(7));
    return { claims: JSON.stringify({ actor, requestId: 'bench', locale: 'it' }) };
  },
});
console.log('ready');
