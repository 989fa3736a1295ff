import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { inRepository } from '../run/repository.ts';

/* S, a subgraph: stock Apollo Server over the same schema, resolvers, walls and audit. */

const name = process.env.BENCH_HOUSE as string;
const dist = (...parts: string[]) => import(inRepository('subgraphs', ...parts));
const { plan } = await dist(name, 'dist', 'src', 'plan.js');
const { openHouse } = await dist('kit', 'dist', 'src', 'house.js');
const { houseEnv } = await dist('kit', 'dist', 'src', 'env.js');
const open = await openHouse(plan, houseEnv(name));

const server = new ApolloServer<{ db: { finish(): Promise<void> } }>({
  schema: open.schema,
  plugins: [{ requestDidStart: async () => ({ willSendResponse: ({ contextValue }) => contextValue.db.finish() }) }],
});
await startStandaloneServer(server, {
  listen: { port: Number(process.env.BENCH_PORT), host: '127.0.0.1' },
  context: async ({ req }) => open.contextOf(JSON.parse(String(req.headers['x-bench-claims'])), null),
});
console.log('ready');
