/** An event is named by its word or by its id. */
export const eventKey = (word: string): { id: string | null; slug: string | null } =>
  /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(word) ? { id: word, slug: null } : { id: null, slug: word };
