import { coordinateOf, type Row, sightOf } from './oracle.js';

/** Where in an answer a value was found. */
export type Path = 'root' | 'list' | 'nested' | 'search' | '_entities';
export interface Leak {
  readonly reader: string;
  readonly coordinate: string;
  readonly row: Row;
  readonly path: Path;
  readonly expected: string;
}

type Shape = Record<string, unknown> & { __typename?: string; id?: unknown };
const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const CANARY = 'zibellino';

/** What is for the network is given to nobody outside of it; what is the reader's own carries no mark of another person. */
const isOutOfBounds = (noun: string, reader: string, inner: unknown): boolean =>
  noun === 'NETWORK'
    ? ['ANONYMOUS', 'MACHINE'].includes(reader) && inner !== null && inner !== undefined
    : noun === 'SELF' && typeof inner === 'string' && inner.includes(CANARY);

/** What was seen so far: leaks, and for every row and class who was given it, by which paths. */
export class Observer {
  readonly leaks: Leak[] = [];
  /** Cells that were compared with the oracle. */
  cells = 0;
  readonly coordinates = new Set<string>();
  readonly #given = new Set<string>();
  readonly #rows = new Map<string, Row>();
  readonly #ids = new Set<string>();

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      this.#rows.set(`${row.noun} ${row.id}`, row);
      this.#ids.add(row.id);
    }
  }

  wasGiven(reader: string, row: Row, kind: string, path?: Path): boolean {
    return this.#given.has([reader, row.noun, row.id, kind, path ?? 'any'].join(' '));
  }

  /** Compares everything in an answer with the oracle. */
  walk(reader: string, value: unknown, path: Path, above: readonly Shape[] = []): void {
    if (Array.isArray(value)) {
      for (const one of value) this.walk(reader, one, path, above);
      return;
    }
    if (!isShape(value)) return;
    const type = value.__typename;
    for (const [field, inner] of Object.entries(value)) {
      if (type && field !== '__typename') this.#compare(reader, type, field, inner, path, value, above);
      if (typeof inner === 'object') this.walk(reader, inner, path, [value, ...above]);
    }
  }

  #rowOf(noun: string, value: Shape, above: readonly Shape[]): Row | undefined {
    const near = [value, ...Object.values(value).filter(isShape), ...above];
    for (const one of near) {
      const found = this.#rows.get(`${noun} ${String(one.id ?? one.istatCode ?? one.caseId)}`);
      if (found) return found;
    }
    return undefined;
  }

  #compare(
    reader: string,
    type: string,
    field: string,
    inner: unknown,
    path: Path,
    value: Shape,
    above: readonly Shape[],
  ): void {
    const at = coordinateOf(type, field);
    // the key of a representation is what the caller brought
    if (!at || (path === '_entities' && field === 'id' && above.length <= 1)) return;
    if (isOutOfBounds(at.noun, reader, inner)) {
      const row = { noun: at.noun, id: '-', relation: 'FOREIGN', state: '-' } as const;
      this.leaks.push({ reader, coordinate: `${type}.${field}`, row, path, expected: 'denied' });
    }
    const row = this.#rowOf(at.noun, value, above);
    if (!row) return;
    this.cells += 1;
    const expected = sightOf(reader, row, at.kind);
    const given = this.#isGiven(at.kind, inner);
    if (given) {
      this.coordinates.add(`${type}.${field}`);
      const nested = path !== '_entities' && above.some(({ id }) => this.#ids.has(String(id)));
      for (const way of [nested ? 'nested' : path, 'any'])
        this.#given.add([reader, row.noun, row.id, at.kind, way].join(' '));
    }
    if (expected === 'denied' || (expected === 'masked' && given)) {
      this.leaks.push({ reader, coordinate: `${type}.${field}`, row, path, expected });
    }
  }

  /** A plain field is given when it has a value; one that can be masked, when it carries what the row really holds. */
  #isGiven(kind: string, inner: unknown): boolean {
    if (inner === null || inner === undefined) return false;
    return kind === 'ROW' || kind === 'NAME' ? true : JSON.stringify(inner).includes(CANARY);
  }
}
