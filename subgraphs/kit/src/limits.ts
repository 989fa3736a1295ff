import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';

/** Largest request body, bytes. */
export const MAX_BODY = 100_000;
/** Largest document, tokens (Apollo's own parse option). */
export const MAX_TOKENS = 2_000;

/** Limits of depth, aliases and directives: only the rules of graphql-armor, never its plugins (finding 7). */
export const limitRules = (): ValidationRule[] =>
  new ApolloArmor({
    maxAliases: { n: 15, allowList: [] },
    maxDirectives: { n: 8 },
    maxDepth: { n: 14, ignoreIntrospection: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: true },
  }).protect().validationRules as ValidationRule[];
