import 'server-only';
import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { ApolloClient, InMemoryCache, registerApolloClient } from '@apollo/client-integration-nextjs';
import type { DocumentNode } from 'graphql';
import { headers } from 'next/headers';
import { env } from '../env';
import { readToken } from '../session/cookie';
import { trustedLink } from './trusted-link';

declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface Query {
        errorPolicy: 'all';
      }
      interface Mutate {
        errorPolicy: 'all';
      }
    }
  }
}

// The gateway gives a query 2.5 s and a mutation 8 s; the web waits a little longer than both.
const PATIENCE_MS = 9_000;

async function connect(token: string | null): Promise<ApolloClient> {
  const incoming = await headers();
  const language = /^\/([a-z]{2})(\/|$)/.exec(incoming.get('x-pathname') ?? '')?.[1] ?? 'it';
  const outgoing: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'accept-language': language,
    'x-request-id': incoming.get('x-request-id') ?? crypto.randomUUID(),
    // The gateway keeps its network prefix only, to slow down who floods.
    'x-forwarded-for': incoming.get('x-forwarded-for') ?? '',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const link = trustedLink((body, signal) =>
    fetch(`${env.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: outgoing,
      body: JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    }),
  );
  return new ApolloClient({
    cache: new InMemoryCache(),
    link,
    defaultOptions: {
      // A partial federated answer is shown, not thrown away with its error.
      query: { errorPolicy: 'all', fetchPolicy: 'no-cache' },
      mutate: { errorPolicy: 'all', fetchPolicy: 'no-cache' },
    },
  });
}

const anonymous = registerApolloClient(() => connect(null));
const viewer = registerApolloClient(async () => connect(await readToken()));

/** Reads as anybody: public pages never look at the session. */
export const query = anonymous.query;

/** Reads as anybody inside a server action, where nothing lives for the length of a request. */
export const queryInAction = async <Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data | null> => {
  const untyped: DocumentNode = document;
  const { data } = await (await connect(null)).query({ query: untyped, variables });
  return (data as Data | undefined) ?? null;
};

/** Reads as the signed-in person inside a server action. */
export const queryAsViewerInAction = async <Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Outcome<Data>> => {
  const untyped: DocumentNode = document;
  const { data, error } = await (await connect(await readToken())).query({ query: untyped, variables });
  return { data: (data as Data | undefined) ?? null, code: error ? codeOf(error) : null };
};

/** Reads as the signed-in person; reserved area only. */
export const queryAsViewer = viewer.query;

/** A client of its own, for what runs after the answer has left. */
export const anonymousClient = (): Promise<ApolloClient> => connect(null);

type Outcome<Data> = { data: Data | null; code: string | null };

async function run<Data, Variables extends OperationVariables>(
  client: ApolloClient,
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Outcome<Data>> {
  const untyped: DocumentNode = mutation;
  const { data, error } = await client.mutate({ mutation: untyped, variables });
  return { data: (data as Data | undefined) ?? null, code: error ? codeOf(error) : null };
}

/** Public code of a failed operation, as the gateway words it; UNAVAILABLE when it did not answer. */
export function codeOf(error: unknown): string {
  if (!CombinedGraphQLErrors.is(error)) return 'UNAVAILABLE';
  const code = error.errors[0]?.extensions?.code;
  return typeof code === 'string' ? code : 'UNAVAILABLE';
}

/** Runs a command as anybody (booking, rating, login). Refusals are in the payload; `code` tells of a fault. */
export const mutate = async <Data, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Outcome<Data>> => run(await connect(null), mutation, variables);

/** Runs a command as the signed-in person; reserved area only. */
export const mutateAsViewer = async <Data, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Outcome<Data>> => run(await connect(await readToken()), mutation, variables);
