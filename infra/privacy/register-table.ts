import { readFileSync, writeFileSync } from 'node:fs';
import { HOUSES, inRepository } from '../run/repository.ts';

/* The register of processing as docs/privacy.md shows it: written from what the houses declare. */

const BEGIN = '<!-- register: written by `npm run privacy:register` -->';
const END = '<!-- end of the register -->';
const FILE = inRepository('docs', 'privacy.md');

type RegisteredTable = Readonly<Record<'table' | 'about' | 'ends', string>> &
  Readonly<Partial<Record<'sealed' | 'personal' | 'words' | 'staff' | 'index', string>>>;

/** The register of processing of one house, as it declares it. */
export interface HouseRegister {
  readonly house: string;
  readonly purpose: string;
  readonly asOf: string;
  readonly tables: readonly RegisteredTable[];
  /** Blind indexes, with how each is made anew. */
  readonly indexes?: readonly { readonly table: string; readonly column: string }[];
}

interface Kind {
  readonly kind: string;
  readonly entity: string | null;
  readonly months: number | null;
}

interface Declared {
  readonly registers: readonly HouseRegister[];
  readonly retention: readonly Kind[];
}

const cell = (text: string | undefined) => (text ?? '').replaceAll('|', '\\|') || '–';
const line = (cells: readonly (string | undefined)[]) => `| ${cells.map(cell).join(' | ')} |`;

function tableLine(one: RegisteredTable): string {
  return line([`\`${one.table}\``, one.about, one.sealed, one.personal, one.words, one.staff, one.ends]);
}

function registerText(register: HouseRegister): string {
  const withPeople = register.tables.filter(({ ends }) => !['No person', 'Stays empty', 'Published'].includes(ends));
  return [
    `### ${register.house}`,
    '',
    `${register.purpose}. As of ${register.asOf}; to be confirmed by the controller.`,
    '',
    line(['Table', 'About', 'Encrypted', 'Names, contacts', 'Free words', 'Staff', 'Ends']),
    line(Array(7).fill('---')),
    ...withPeople.map(tableLine),
  ].join('\n');
}

/** The generated part of docs/privacy.md. */
export async function registerSection(): Promise<string> {
  const kit = (file: string) => import(inRepository('subgraphs', 'kit', 'dist', 'src', 'privacy', file));
  const { FRAME_REGISTER } = await kit('register.js');
  const { FRAME_KINDS } = await kit('house-privacy.js');
  const declared: Declared[] = [];
  for (const house of HOUSES) {
    declared.push((await import(inRepository('subgraphs', house, 'dist', 'src', 'privacy', 'privacy.js'))).privacy);
  }
  const frame = {
    house: 'every house',
    purpose: 'The frame that all houses share',
    asOf: '2026-11-22',
    tables: FRAME_REGISTER,
  };
  const kinds = [...declared.flatMap(({ retention }) => retention), ...(FRAME_KINDS as Kind[])];
  const terms = kinds.map(({ kind, entity, months }) =>
    line([`\`${kind}\``, months === null ? 'set per agenda' : String(months), entity ? 'yes' : 'no']),
  );
  return [
    BEGIN,
    '',
    ...[...declared.flatMap(({ registers }) => registers), frame].map((one) => `${registerText(one)}\n`),
    '### Terms proposed',
    '',
    line(['Kind', 'Months after the end (example)', 'Leaves a tombstone']),
    line(Array(3).fill('---')),
    ...terms,
    '',
    END,
  ].join('\n');
}

/** The document with its generated part made anew. */
export const withSection = (text: string, section: string): string =>
  `${text.slice(0, text.indexOf(BEGIN))}${section}${text.slice(text.indexOf(END) + END.length)}`;

if (process.argv[1]?.endsWith('register-table.ts')) {
  writeFileSync(FILE, withSection(readFileSync(FILE, 'utf8'), await registerSection()));
}
