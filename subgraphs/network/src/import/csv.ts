/** A table as it was read: names of the columns in lower case, one record per line with its number in the file. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly values: Readonly<Record<string, string>> }[];
  /** How the bytes were read, to be told with the preview. */
  readonly encoding: 'UTF-8' | 'Latin-1';
  readonly separator: string;
}

export type CsvFault = 'EMPTY' | 'NOT_TEXT' | 'UNCLOSED_QUOTE' | 'TOO_MANY_ROWS';

const MAX_ROWS = 2_000;
const SEPARATORS = [';', ',', '\t'];

/** UTF-8 where the bytes are that, else Latin-1 as spreadsheets write it (windows-1252). */
function decode(bytes: Buffer): Pick<CsvTable, 'encoding'> & { text: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Latin-1' };
  }
}

/** The separator that the line of the column names holds most of. */
const separatorOf = (head: string): string =>
  SEPARATORS.map((mark) => ({ mark, count: head.split(mark).length })).sort((a, b) => b.count - a.count)[0]?.mark ??
  ';';

type Record_ = { line: number; cells: string[] };

/** Cells of each record; quotes may hold separators, line ends and doubled quotes. Null where a quote is never closed. */
function recordsOf(text: string, separator: string): Record_[] | null {
  const records: Record_[] = [];
  let current: Record_ = { line: 1, cells: [] };
  let cell = '';
  let quoted = false;
  let line = 1;
  const endCell = () => {
    current.cells.push(cell.trim());
    cell = '';
  };
  const endRecord = () => {
    endCell();
    if (current.cells.some((one) => one !== '')) records.push(current);
    current = { line: line + 1, cells: [] };
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cell.trim() === '')) {
      quoted = !quoted;
    } else if (!quoted && letter === separator) {
      endCell();
    } else if (!quoted && letter === '\n') {
      endRecord();
      line += 1;
    } else {
      if (letter === '\n') line += 1;
      if (letter !== '\r') cell += letter;
    }
  }
  if (quoted) return null;
  endRecord();
  return records;
}

/** Reads a CSV as people send it: with or without byte-order mark, in UTF-8 or Latin-1, with `;`, `,` or tabs. */
export function readCsv(bytes: Buffer): CsvTable | CsvFault {
  if (bytes.includes(0)) return 'NOT_TEXT';
  const { text, encoding } = decode(bytes);
  const plain = text.replace(/^\u{feff}/u, '');
  const [first = ''] = plain.split('\n', 1);
  const separator = separatorOf(first);
  const records = recordsOf(plain, separator);
  if (!records) return 'UNCLOSED_QUOTE';
  const [head, ...body] = records;
  if (!head || body.length === 0) return 'EMPTY';
  if (body.length > MAX_ROWS) return 'TOO_MANY_ROWS';
  const columns = head.cells.map((name) => name.toLowerCase());
  const rows = body.map(({ line, cells }) => ({
    line,
    values: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
  }));
  return { columns, rows, encoding, separator };
}
