import 'reflect-metadata';
import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { Refusal, UserErrorCode } from './user-error.js';

@Directive('@shareable')
@ObjectType({ description: 'Pagina. Where a page of a list begins and ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Seguente. Whether more rows follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Precedente. Whether rows precede.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Primo cursore. Of the first row.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Ultimo cursore. Of the last row.' })
  endCursor!: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
  totalCount: number | null;
}

/** Largest page that a list gives. */
export const MAX_PAGE = 100;
/** Lists never count beyond this; it is shown as "more than 1,000". */
export const COUNT_CAP = 1_001;

/** The connection type of a noun: `XConnection` with `edges`, `pageInfo` and a capped `totalCount`. */
export function connectionOf<T extends object>(node: ClassType<T>, name: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `Riga. One ${name} of a list, with its cursor.` })
  class NodeEdge {
    @Field(() => String, { description: 'Cursore. Opaque; give it back as `after`.' })
    cursor!: string;

    @Field(() => node, { description: 'Riga. The noun itself.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `Elenco. A page of ${name}, in a stable order.` })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: 'Righe. Of this page.' })
    edges!: NodeEdge[];

    @Field(() => PageInfo, { description: 'Pagina. Where it begins and ends.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description: 'Totale. 1001 means more than 1,000; null when it was not counted.',
    })
    totalCount!: number | null;
  }
  return NodeConnection;
}

/** Rows to ask for: the page and one more, which tells whether another follows. */
export const pageSize = (first: number | null | undefined): number => Math.max(1, Math.min(first ?? 20, MAX_PAGE));

/** Sort keys hidden in a cursor. */
export const encodeCursor = (keys: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

/** Sort keys of a cursor; null without one. Refuses what it did not make. */
export function decodeCursor(after: string | null | undefined, length: number): (string | number | null)[] | null {
  if (!after) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    const sound = Array.isArray(keys) && keys.length === length;
    if (sound && keys.every((key) => key === null || typeof key === 'string' || typeof key === 'number')) return keys;
  } catch {
    // falls through: the refusal is the same
  }
  throw new Refusal(UserErrorCode.INVALID, 'Il segnaposto della pagina non è valido.', ['after']);
}

/** A page out of `first + 1` rows. */
export function pageOf<T>(
  rows: readonly T[],
  first: number,
  keysOf: (row: T) => readonly (string | number | null)[],
  options: { after?: string | null | undefined; totalCount?: number | null } = {},
): Connection<T> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: encodeCursor(keysOf(node)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(options.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: options.totalCount ?? null,
  };
}
