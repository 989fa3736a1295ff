import { readFileSync, statSync } from 'node:fs';
import { Refused } from '@respi/kit/http.js';

export interface IncomingOperation {
  readonly documentId?: unknown;
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

/** The documents of the web by their SHA-256; in production nobody but partner clients may send others (G19). */
export class TrustedDocuments {
  #documents = new Map<string, string>();
  #readAt = 0;

  constructor(private readonly path: string | undefined) {
    this.#read();
  }

  get size(): number {
    return this.#documents.size;
  }

  /** The operation with its text in place of its id. */
  expand(operation: IncomingOperation): { query: string; trusted: boolean } & IncomingOperation {
    if (typeof operation.documentId !== 'string') {
      return { ...operation, query: typeof operation.query === 'string' ? operation.query : '', trusted: false };
    }
    const query = this.#documents.get(operation.documentId) ?? this.#read().get(operation.documentId);
    if (!query) throw new Refused(404, 'PERSISTED_QUERY_NOT_FOUND', 'Operazione sconosciuta: ricarica la pagina.');
    return { ...operation, query, trusted: true };
  }

  #read(): Map<string, string> {
    const changed = this.path ? (statSync(this.path, { throwIfNoEntry: false })?.mtimeMs ?? 0) : 0;
    if (this.path && changed > this.#readAt) {
      this.#readAt = changed;
      this.#documents = new Map(Object.entries(JSON.parse(readFileSync(this.path, 'utf8')) as Record<string, string>));
    }
    return this.#documents;
  }
}
