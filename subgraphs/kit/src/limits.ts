import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ValidationContext,
  type ValidationRule,
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
export const limitRules = (): ValidationRule[] => [
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
