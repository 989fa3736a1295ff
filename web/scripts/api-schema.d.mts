/** What a client may ask: the committed supergraph without the marks of federation and without inaccessible elements. */
export function apiSchemaOf(supergraph: string): string;
