import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { bodyHash, signAssertion } from '@respi/kit/assertion.js';
import { type DocumentNode, GraphQLError } from 'graphql';
import type { GatewayContext } from './gateway-context.js';
import { type HouseDoor, HouseUnavailable } from './house-door.js';

type Options = GraphQLDataSourceProcessOptions<GatewayContext>;

/** Signs what one actor asks of one house; good for that house, that body and five seconds. */
export const signerFor =
  (house: string, key: Buffer, context: GatewayContext, mutation: boolean, operation: string | null = null) =>
  (...body: string[]): string => {
    const { actor, requestId, locale, network } = context;
    const claims = { sub: house, actor, requestId, locale, network, operation, body: bodyHash(...body) };
    return signAssertion(key, claims, { mutation });
  };

/** Letters of a name that go on into the assertion, and from there into the register of accesses. */
const MAX_NAME = 100;

/**
 * What the caller named an operation; the plan adds the house and a number to it. The assertion travels in a header: a name
 * without end would be refused there, and the house be taken for dead (TH16).
 */
const namedByCaller = (name: string | null | undefined): string | null =>
  name?.replace(/__[a-z]+__\d+$/, '').slice(0, MAX_NAME) || null;

/** The gateway's way to a house: one signed assertion per subgraph request, one deadline for the whole plan. */
export class HouseSource implements GraphQLDataSource<GatewayContext> {
  constructor(
    private readonly door: HouseDoor,
    private readonly key: Buffer,
  ) {}

  async process(options: Options): ReturnType<GraphQLDataSource['process']> {
    const { request } = options;
    const context = options.context as GatewayContext;
    const document = (options as { document?: DocumentNode }).document;
    const query = request.query ?? '';
    const mutation = query.trimStart().startsWith('mutation');
    const patience = context.course.deadline - Date.now();
    if (patience <= 0) throw unavailable(this.door.name);
    try {
      const result = await this.door.ask({
        query,
        document,
        variables: request.variables ?? {},
        operationName: request.operationName ?? undefined,
        sign: signerFor(this.door.name, this.key, context, mutation, namedByCaller(request.operationName)),
        mutation,
        patience,
      });
      if (result.errors?.some(isOfAnotherSchema)) throw unavailable(this.door.name);
      return result as Awaited<ReturnType<GraphQLDataSource['process']>>;
    } catch (error) {
      if (!(error instanceof HouseUnavailable)) throw error;
      context.unavailable.add(error.house);
      throw unavailable(this.door.name);
    }
  }
}

/** The gateway has validated what it asks: a house that does not know a field is of another day (F25). */
const isOfAnotherSchema = ({ extensions }: { readonly extensions?: { readonly code?: unknown } }): boolean =>
  extensions?.code === 'GRAPHQL_VALIDATION_FAILED' || extensions?.code === 'GRAPHQL_PARSE_FAILED';

const unavailable = (house: string) =>
  new GraphQLError('Il servizio non è disponibile in questo momento. Riprova fra poco.', {
    extensions: { code: 'UNAVAILABLE', service: house },
  });
