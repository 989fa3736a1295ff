import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, execute, MaxIntrospectionDepthRule, parse, specifiedRules, validate } from 'graphql';

const schema = buildSchema('type Query { greeting: String } type Mutation { greet: String }');
// what graphql-js has come to refuse by itself is a defence too
const RULES = specifiedRules.filter((rule) => rule !== MaxIntrospectionDepthRule);
const rootValue = {
  greeting: () => 'ciao',
  greet: () => {
    throw new Error('broken');
  },
};

/** A GraphQL server without any defence: the twin on which every check of `weaknesses.ts` must find its weakness. */
export async function naiveServer(): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const isForm = String(request.headers['content-type']).includes('urlencoded');
    const params = isForm ? new URLSearchParams(text) : new URL(request.url ?? '/', 'http://x').searchParams;
    if (String(request.headers.accept).includes('text/html')) {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<div id="graphiql">Loading GraphiQL…</div>');
      return;
    }
    const asked = text && !isForm ? JSON.parse(text) : { query: params.get('query') };
    const answer = async ({ query }: { query: string }) => {
      const document = parse(query);
      const found = validate(schema, document, RULES);
      const { data, errors } =
        found.length > 0 ? { data: null, errors: found } : await execute({ schema, document, rootValue });
      const told = errors?.map((error) => ({ message: error.message, extensions: { stacktrace: error.stack } }));
      return { data, ...(told ? { errors: told } : {}), extensions: { tracing: { version: 1 }, ftv1: 'x' } };
    };
    const body = Array.isArray(asked) ? await Promise.all(asked.map(answer)) : await answer(asked);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` };
}
