import { COUNT_CAP, type Connection, decodeCursor, pageOf, pageSize } from '@respi/kit/connection.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { ImportRowOrder, ImportRowState } from './import.enums.js';
import type { ImportRow } from './import.type.js';

const names = new Intl.Collator('it');
/** As they stand in the order by state. */
const STATES = Object.values(ImportRowState);

export interface RowsQuestion {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly state?: ImportRowState | null | undefined;
  readonly text?: string | null | undefined;
  readonly orderBy: ImportRowOrder;
}
type Place = readonly [lead: string, line: number];

/** Letters of a text without accents and in one case. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const leadOf: Record<ImportRowOrder, (row: ImportRow) => string> = {
  [ImportRowOrder.STATE]: ({ state }) => String(STATES.indexOf(state)),
  [ImportRowOrder.LINE]: () => '',
  [ImportRowOrder.NAME]: ({ name }) => name,
};
const compare = ([a, line]: Place, [b, other]: Place): number => (a === b ? 0 : names.compare(a, b)) || line - other;

function placeOf(after: string | null | undefined): Place | null {
  const keys = decodeCursor(after, 2);
  if (!keys) return null;
  const [lead, line] = keys;
  if (typeof lead === 'string' && Number.isSafeInteger(line)) return [lead, line as number];
  throw new Refusal(UserErrorCode.INVALID, 'Il segnaposto della pagina non è valido.', ['after']);
}

/**
 * A page of the rows of a table, searched in every cell, narrowed and sorted; what is equal by its line, so that each
 * stands once. By hand and not by the database: a row is judged against the register of this instant and against the rows
 * before it, so that all are judged for any page. By line the pages hold still though the register changes meanwhile (N1).
 */
export function pageOfRows(rows: readonly ImportRow[], question: RowsQuestion): Connection<ImportRow> {
  const { first, after, state, text, orderBy } = question;
  const size = pageSize(first);
  const from = placeOf(after);
  const words = plain(text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const holds = ({ name, values }: ImportRow): boolean => {
    const cells = plain([name, ...values].join(' '));
    return words.every((word) => cells.includes(word));
  };
  const asked = rows
    .filter((row) => (!state || row.state === state) && (words.length === 0 || holds(row)))
    .map((row) => ({ row, place: [leadOf[orderBy](row), row.line] as Place }));
  const beyond = asked
    .filter(({ place }) => !from || compare(place, from) > 0)
    .sort((a, b) => compare(a.place, b.place))
    .slice(0, size + 1);
  const page = pageOf(beyond, size, ({ place }) => place, {
    after,
    totalCount: after ? null : Math.min(asked.length, COUNT_CAP),
  });
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.row })) };
}
