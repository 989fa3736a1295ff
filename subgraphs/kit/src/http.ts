import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApolloServer, type BaseContext, HeaderMap } from '@apollo/server';
import { log, wordless } from './log.js';

/** A route beside GraphQL; answers true when it took the request. */
export type Route = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean> | boolean;

export class TooLarge extends Error {}

/** Reads a body up to a limit. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  // what says of itself that it is too large is not waited for
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new TooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // the rest of what is too large is still to be heard out: `answerTooLarge`
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new TooLarge();
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

export function answerJson(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    ...JSON_HEADERS,
    'content-length': text.length,
    ...headers,
  });
  response.end(text);
}

export const publicError = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

export interface GraphQLMount<C extends BaseContext> {
  readonly apollo: ApolloServer<C>;
  readonly maxBody: number;
  /** Puts the text of a trusted document in the place of its id. */
  rewrite?(body: unknown): unknown;
  /** Makes the context out of the request and its body; may refuse by throwing `Refused`. */
  context(request: IncomingMessage, raw: Buffer, body: unknown): Promise<C>;
  /** Runs before the answer leaves; if it throws, no data leaves. */
  finish?(context: C): Promise<void>;
}

export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Mounts Apollo Server on node:http: no framework between, a limit on bodies, plain headers (performance B.4). */
export async function answerGraphQL<C extends BaseContext>(
  mount: GraphQLMount<C>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const raw = await readBody(request, mount.maxBody);
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  let body: unknown;
  if (raw.length > 0) {
    try {
      body = JSON.parse(raw.toString('utf8'));
    } catch {
      throw new Refused(400, 'BAD_USER_INPUT', 'Il corpo della richiesta non è JSON valido.');
    }
  }
  if (mount.rewrite && typeof body === 'object' && body !== null && !Array.isArray(body)) body = mount.rewrite(body);
  const context = await mount.context(request, raw, body);
  const result = await mount.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: (request.method ?? 'GET').toUpperCase(),
      headers,
      body,
      search: new URL(request.url ?? '/', 'http://local').search,
    },
    context: async () => context,
  });
  if (mount.finish) await mount.finish(context);
  const text = result.body.kind === 'complete' ? result.body.string : await gather(result.body.asyncIterator);
  const bytes = Buffer.from(text);
  response.writeHead(result.status ?? 200, {
    'cache-control': 'no-store',
    ...Object.fromEntries(result.headers),
    'content-length': bytes.length,
  });
  response.end(bytes);
}

async function gather(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** How long what comes after a refusal is thrown away before the line is cut. */
const LINGER_MS = 1_000;

/**
 * Says 413 and hears the sender out for a second: whoever is cut off while it still sends loses the answer that lies unread
 * (RFC 9112 §9.6).
 */
function answerTooLarge(response: ServerResponse): void {
  const text = Buffer.from(JSON.stringify(publicError('BAD_USER_INPUT', 'La richiesta è troppo grande.')));
  response.writeHead(413, { ...JSON_HEADERS, 'content-length': text.length, connection: 'close' });
  response.write(text);
  const cut = setTimeout(() => response.end(), LINGER_MS);
  response.req.once('end', () => response.end());
  response.once('close', () => clearTimeout(cut));
  response.req.resume();
}

/** Turns whatever went wrong outside GraphQL into a typed, plain answer. */
export function answerFault(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof TooLarge) {
    answerTooLarge(response);
  } else if (error instanceof Refused) {
    answerJson(response, error.status, publicError(error.code, error.message));
  } else {
    log.error(wordless(error), 'request fault');
    answerJson(
      response,
      503,
      publicError('UNAVAILABLE', 'Il servizio non è disponibile in questo momento. Riprova fra poco.'),
    );
  }
}

/** How long a request may take to arrive; looked at every two seconds, so that the slowest is cut within thirty (F12). */
const ARRIVAL_MS = 27_000;
const LOOK_MS = 2_000;

const noAddress = () => new Refused(400, 'BAD_USER_INPUT', 'Indirizzo o intestazione illeggibili.');

/** A part of an address, or a header, as it was before it was percent-encoded; what cannot be read is refused with 400. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw noAddress();
  }
}

function pathOf(request: IncomingMessage): string {
  try {
    return new URL(request.url ?? '/', 'http://local').pathname;
  } catch {
    throw noAddress();
  }
}

/** HTTP server with the time limits of security §7; the first route that takes a request answers it. */
export function httpServer(routes: readonly Route[]): Server {
  const server = createServer({ connectionsCheckingInterval: LOOK_MS }, async (request, response) => {
    try {
      const path = pathOf(request);
      for (const route of routes) if (await route(request, response, path)) return;
      answerJson(response, 404, publicError('BAD_USER_INPUT', 'Indirizzo sconosciuto.'));
    } catch (error) {
      answerFault(response, error);
    }
  });
  server.headersTimeout = 15_000;
  server.requestTimeout = ARRIVAL_MS;
  server.keepAliveTimeout = 72_000;
  return server;
}

/** Stops taking requests, lets those under way end, at most `ms`. */
export function drain(server: Server, ms = 10_000): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), ms);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
