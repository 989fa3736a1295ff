import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { log, wordless } from './log.js';
import { Refusal } from './user-error.js';

/** Codes that may leave a house; anything else is masked as INTERNAL with a reference to quote to support (G17). */
export const PUBLIC_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'UNAVAILABLE',
  'OVERLOADED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
]);

const message: Record<string, string> = {
  OVERLOADED: 'Il servizio è molto richiesto in questo momento. Riprova fra poco.',
  UNAVAILABLE: 'Il servizio non è disponibile in questo momento. Riprova fra poco.',
  BAD_USER_INPUT: 'Il testo contiene caratteri che non si possono conservare.',
  INTERNAL: 'Si è verificato un errore. Riprova; se continua, comunica il riferimento all’assistenza.',
};

const DATABASE_GONE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ERR_STREAM_WRITE_AFTER_END',
  'ERR_STREAM_DESTROYED',
  '25P02',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '55000',
  '08006',
  '53100',
  '53200',
  '53300',
  '57014',
]);

/** Characters that PostgreSQL cannot hold, in an address or a code that is no `Text` (PIT13). */
const UNSTORABLE = new Set(['22021', '22P05']);

/** What a fault of the database means to the one who waits. */
function faultCode(error: unknown): 'OVERLOADED' | 'UNAVAILABLE' | 'BAD_USER_INPUT' | 'INTERNAL' {
  for (
    let cause = error as { code?: string; message?: string; cause?: unknown } | undefined, deep = 0;
    cause && deep < 5;
    deep += 1
  ) {
    if (/timeout exceeded when trying to connect/i.test(cause.message ?? '')) return 'OVERLOADED';
    if (UNSTORABLE.has(cause.code ?? '')) return 'BAD_USER_INPUT';
    if (
      DATABASE_GONE.has(cause.code ?? '') ||
      /connection (terminated|error)|not queryable|query read timeout/i.test(cause.message ?? '')
    )
      return 'UNAVAILABLE';
    cause = cause.cause as typeof cause;
  }
  return 'INTERNAL';
}

/** The only form in which an error leaves: public code, plain sentence, reference; no stack, host or value. */
export function maskError(error: GraphQLError | Error): GraphQLFormattedError {
  const graph = error instanceof GraphQLError ? error : null;
  const place = graph?.path ? { path: graph.path } : {};
  const code = graph?.extensions.code;
  const original = graph?.originalError;
  const deliberate = typeof code === 'string' && PUBLIC_CODES.has(code);
  if (deliberate) return { message: error.message, ...place, extensions: { code } };
  if (graph && !original) return { message: error.message, ...place, extensions: { code: 'BAD_USER_INPUT' } };
  if (original instanceof Refusal) {
    return { message: original.message, ...place, extensions: { code: 'BAD_USER_INPUT' } };
  }
  const fault = faultCode(original ?? error);
  if (fault === 'BAD_USER_INPUT') return { message: message[fault] ?? '', ...place, extensions: { code: fault } };
  const ref = randomUUID().slice(0, 8);
  const cause = original ?? error;
  log.error({ ref, ...wordless(cause) }, `fault ${fault}`);
  if (process.env.RESPI_SHOW_FAULTS === '1') log.error({ ref, message: cause.message });
  return { message: message[fault] ?? '', ...place, extensions: { code: fault, ref } };
}
