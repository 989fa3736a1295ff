import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  type ASTVisitor,
  buildSchema,
  type DocumentNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  type ValidationContext,
  type ValidationRule,
  validate,
} from 'graphql';

/** Largest request body, bytes. */
export const MAX_BODY = 100_000;
/** Largest document, tokens (Apollo's own parse option). */
export const MAX_TOKENS = 2_000;

/** How often one selection may ask for the same field. */
const MAX_REPEATED = 4;

/** Refuses a selection that repeats a field: merged into one answer, it costs as often as it is written. */
function fieldsAreNotRepeated(context: ValidationContext): ASTVisitor {
  return {
    SelectionSet({ selections }) {
      const times = new Map<string, number>();
      for (const one of selections) {
        if (one.kind !== Kind.FIELD) continue;
        const name = one.alias?.value ?? one.name.value;
        times.set(name, (times.get(name) ?? 0) + 1);
      }
      const [repeated] = [...times].filter(([, count]) => count > MAX_REPEATED);
      if (repeated) {
        const [name, count] = repeated;
        context.reportError(
          new GraphQLError(`Field ${name} is asked for ${count} times; the limit is ${MAX_REPEATED}.`),
        );
      }
    },
  };
}

/** No operation that the schema has no root for: Apollo would call it a fault of its own (500). */
function onlyReadAndChange(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation }) {
      if (operation === OperationTypeNode.SUBSCRIPTION) {
        context.reportError(new GraphQLError('There are no subscriptions.'));
      }
    },
  };
}

/** Limits of depth, aliases, directives and repetition: only the rules of graphql-armor, never its plugins (finding 7). */
const LIMITS: readonly ValidationRule[] = [
  fieldsAreNotRepeated,
  onlyReadAndChange,
  ...(new ApolloArmor({
    maxAliases: { n: 15, allowList: [] },
    maxDirectives: { n: 8 },
    maxDepth: { n: 14, ignoreIntrospection: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: true },
  }).protect().validationRules as ValidationRule[]),
];

/** Limits look at the document alone: a schema of nothing spares them everything that the real one would say. */
const NO_SCHEMA = buildSchema('type Query { nothing: Boolean }');
/** What is looked at further in the place of a document that breaks a limit, with what it breaks. */
const broken = new WeakMap<DocumentNode, GraphQLError>();

/** Stand-in of a document that breaks a limit; null where none is broken. */
function standIn(document: DocumentNode): DocumentNode | null {
  const [error] = validate(NO_SCHEMA, document, LIMITS, { maxErrors: 1 });
  if (!error) return null;
  const empty = parse('{ __typename }');
  broken.set(empty, new GraphQLError(error.message));
  return empty;
}

/**
 * Looks at the limits as soon as a document is read: checked against the schema first, as Apollo would, one hostile document
 * costs as much as a hundred honest ones (FIG13).
 */
export const limitsFirst: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    parsingDidStart: async (asked) => async () => {
      const instead = asked.document && standIn(asked.document);
      if (instead) Object.assign(asked, { document: instead });
    },
  }),
};

/** Says what `limitsFirst` has found. */
export const limitsAreKept: ValidationRule = (context) => {
  const error = broken.get(context.getDocument());
  if (error) context.reportError(error);
  return {};
};
