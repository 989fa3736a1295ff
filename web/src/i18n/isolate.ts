/** A number, an address or a code inside a sentence of any direction, kept in its own order. */
export const isolate = (text: string): string => `\u2066${text}\u2069`;
