import { EnteCategory, NetworkRole, NetworkTier } from '../ente/ente.enums.js';
import type { CsvTable } from './csv.js';
import { ImportAction, ImportRowState } from './import.enums.js';
import type { ImportFault, ImportRow } from './import.type.js';

/** An ente as a row of the table says it. */
export interface GivenEnte {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly tier: string;
  readonly networkRole: string;
  readonly istatCode: string | null;
  readonly ipaCode: string | null;
  readonly bacino: string | null;
  readonly website: string | null;
  /** Address to which an invitation to adhere goes; null for none. */
  readonly inviteTo: string | null;
}

/** What the register knows, to judge a row by. */
export interface KnownRegister {
  readonly enti: readonly (Omit<GivenEnte, 'inviteTo'> & { readonly hasAdhesion: boolean })[];
  readonly bacini: ReadonlySet<string>;
  readonly comuni: ReadonlySet<string>;
}

export const COLUMNS = [
  'codice',
  'nome',
  'categoria',
  'rete',
  'ruolo',
  'istat',
  'ipa',
  'bacino',
  'sito',
  'invita',
] as const;
const WANTED = ['codice', 'nome', 'categoria'] as const;
const CODE = /^[a-z0-9][a-z0-9-]{1,80}$/;
const IPA = /^[A-Za-z0-9_]{3,20}$/;
const EMAIL = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"()]+$/;
const URL_LIKE = /^https?:\/\/[^\s"<>]{3,200}$/;

/** Columns of rows as they are kept: those that are known in their order, then the others as they come. */
export const columnsOf = (rows: CsvTable['rows']): string[] => {
  const there = Object.keys(rows[0]?.values ?? {});
  const known: readonly string[] = COLUMNS;
  return [...known.filter((name) => there.includes(name)), ...there.filter((name) => !known.includes(name))];
};

/** Columns that are missing from the head of the table. */
export const missingColumns = (table: CsvTable): string[] => WANTED.filter((name) => !table.columns.includes(name));

export const givenOf = (values: Readonly<Record<string, string>>): GivenEnte => {
  const upper = (name: string, otherwise: string) => values[name]?.toUpperCase().replaceAll(/[ -]/g, '_') || otherwise;
  return {
    code: (values.codice ?? '').toLowerCase(),
    name: (values.nome ?? '').replaceAll(/\s+/g, ' '),
    category: upper('categoria', ''),
    tier: upper('rete', NetworkTier.ALLARGATA),
    networkRole: upper('ruolo', NetworkRole.BENEFICIARY),
    istatCode: values.istat ? values.istat.padStart(6, '0') : null,
    ipaCode: values.ipa || null,
    bacino: values.bacino || null,
    website: values.sito || null,
    inviteTo: values.invita?.toLowerCase() || null,
  };
};

const has = (words: object, word: string): boolean => Object.values(words).includes(word);

function faultsOf(given: GivenEnte, { bacini, comuni }: KnownRegister): ImportFault[] {
  const faults: ImportFault[] = [];
  const refuse = (column: string, code: string, value: string | null) =>
    void faults.push({ column, code, value: (value ?? '').slice(0, 80) });
  if (!given.code) refuse('codice', 'REQUIRED', '');
  else if (!CODE.test(given.code)) refuse('codice', 'INVALID', given.code);
  if (given.name.length < 2) refuse('nome', 'REQUIRED', given.name);
  if (given.name.length > 200) refuse('nome', 'TOO_LONG', given.name);
  if (!has(EnteCategory, given.category)) refuse('categoria', given.category ? 'UNKNOWN' : 'REQUIRED', given.category);
  if (!has(NetworkTier, given.tier)) refuse('rete', 'UNKNOWN', given.tier);
  if (!has(NetworkRole, given.networkRole)) refuse('ruolo', 'UNKNOWN', given.networkRole);
  if (given.istatCode && !comuni.has(given.istatCode)) refuse('istat', 'UNKNOWN', given.istatCode);
  if (given.ipaCode && !IPA.test(given.ipaCode)) refuse('ipa', 'INVALID', given.ipaCode);
  if (given.bacino && !bacini.has(given.bacino)) refuse('bacino', 'UNKNOWN', given.bacino);
  if (given.website && !URL_LIKE.test(given.website)) refuse('sito', 'INVALID', given.website);
  if (given.inviteTo && !EMAIL.test(given.inviteTo)) refuse('invita', 'INVALID', given.inviteTo);
  return faults;
}

const FIELDS = ['name', 'category', 'tier', 'networkRole', 'istatCode', 'ipaCode', 'bacino', 'website'] as const;

/**
 * Judges every row against the register and against the rows before it: the same code, IPA code or comune twice is a
 * duplicate, whether in the file or in the register under another code (N1, N22).
 */
export function judgeRows(rows: CsvTable['rows'], known: KnownRegister): (ImportRow & { given: GivenEnte })[] {
  const byCode = new Map(known.enti.map((ente) => [ente.code, ente]));
  const taken = new Map<string, string>();
  for (const { code, ipaCode, istatCode, category } of known.enti) {
    if (ipaCode) taken.set(`ipa:${ipaCode}`, code);
    if (istatCode && category === 'COMUNE') taken.set(`istat:${istatCode}`, code);
  }
  const seen = new Set<string>();
  const columns = columnsOf(rows);
  return rows.map(({ line, values }) => {
    const given = givenOf(values);
    const faults = faultsOf(given, known);
    const claim = (column: string, key: string, value: string) => {
      const owner = taken.get(key);
      if (owner !== undefined && owner !== given.code) faults.push({ column, code: 'DUPLICATE', value });
      else taken.set(key, given.code);
    };
    if (seen.has(given.code)) faults.push({ column: 'codice', code: 'DUPLICATE', value: given.code });
    seen.add(given.code);
    if (given.ipaCode) claim('ipa', `ipa:${given.ipaCode}`, given.ipaCode);
    if (given.istatCode && given.category === 'COMUNE') claim('istat', `istat:${given.istatCode}`, given.istatCode);
    const there = byCode.get(given.code);
    if (given.inviteTo && there?.hasAdhesion)
      faults.push({ column: 'invita', code: 'ALREADY_INVITED', value: given.inviteTo });
    const changes = !there || FIELDS.some((field) => (there[field] ?? null) !== (given[field] ?? null));
    const action = there ? (changes ? ImportAction.CHANGE : ImportAction.SAME) : ImportAction.NEW;
    const isWrong = faults.length > 0;
    return {
      line,
      name: given.name,
      given,
      faults,
      invites: given.inviteTo !== null,
      action: isWrong ? null : action,
      state: isWrong ? ImportRowState.WRONG : ImportRowState[action],
      values: columns.map((column) => values[column] ?? ''),
    };
  });
}
