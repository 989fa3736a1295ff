import type { IndexedColumn } from './reindex.js';

/**
 * One table with what it holds of people (GDPR art. 30, I18). Columns are named by what they are; a column of text, JSON
 * or bytes that is in none of these lists fails a test, unless a check of the table gives all its values.
 */
export interface RegisteredTable {
  readonly table: string;
  /** Whose data, and what for. */
  readonly about: string;
  /** How they end: kinds of retention, or why they stay. */
  readonly ends: string;
  /** Names and contacts, in clear behind row-level security. */
  readonly personal?: string;
  /** Free words, which may name somebody, in clear behind row-level security. */
  readonly words?: string;
  /** Encrypted: unreadable without the keys, also in a dump. */
  readonly sealed?: string;
  /** Keyed or plain hashes of values and tokens. */
  readonly index?: string;
  /** Of those who work there: names, contacts, ids, which the acts must keep. */
  readonly staff?: string;
  /** Codes, places, texts that are published: no person. */
  readonly codes?: string;
}

/** The register of processing of a house: dated, and an example until the controller confirms it. */
export interface HouseRegister {
  readonly house: string;
  readonly purpose: string;
  /** Day on which it was last gone through. */
  readonly asOf: string;
  readonly tables: readonly RegisteredTable[];
  /** Blind indexes by which rows are looked up for longer than a day. */
  readonly indexes?: readonly IndexedColumn[];
}

/** Classes of columns, from the most delicate. */
export const COLUMN_CLASSES = ['sealed', 'personal', 'words', 'staff', 'index', 'codes'] as const;
export type ColumnClass = (typeof COLUMN_CLASSES)[number];

const FRAME_ENDS = 'Kept with the register of accesses, as long as the controller decides';

/** Tables that every house has. */
export const FRAME_REGISTER: readonly RegisteredTable[] = [
  {
    table: 'event',
    about: 'Who did what: ids and codes; free words only sealed under the key of their record',
    ends: FRAME_ENDS,
    sealed: 'detail',
    codes: 'entity verb request_id',
  },
  {
    table: 'read_audit',
    about: 'Who saw what: ids and codes',
    ends: FRAME_ENDS,
    codes: 'request_id operation kind seen',
  },
  { table: 'audit_link', about: 'The chain of the audit', ends: FRAME_ENDS, index: 'print hash' },
  { table: 'audit_anchor', about: 'Heads of the chain', ends: FRAME_ENDS, index: 'hash seal' },
  {
    table: 'fact',
    about: 'What happened, when and where: never a person',
    ends: 'Statistics, kept',
    codes: 'kind urgency language detail',
  },
  {
    table: 'idempotency',
    about: 'Outcomes of commands: ids; secrets sealed',
    ends: 'OUTCOMES',
    index: 'client_key body_hash',
    sealed: 'outcome',
    codes: 'actor_key verb',
  },
  {
    table: 'outbox',
    about: 'Letters and messages: recipient and text sealed',
    ends: 'LETTERS',
    sealed: 'sealed_payload',
    staff: 'origin',
    codes: 'target command entity_key last_error',
  },
  { table: 'inbox', about: 'Ids of messages taken in', ends: 'No person', codes: 'from_house' },
  {
    table: 'file',
    about: 'Names and digests of files; the bytes lie under a random key',
    ends: 'With the row that they hang on',
    words: 'name',
    index: 'sha256 storage_key',
    codes: 'purpose media_type',
  },
  { table: 'file_to_shred', about: 'Bytes that must still be removed', ends: 'At once', index: 'storage_key' },
  {
    table: 'legal_hold',
    about: 'What must be kept, why, by whom, until when',
    ends: 'Kept with the register of accesses',
    sealed: 'sealed_reason sealed_lift_reason',
    codes: 'entity reference',
  },
  {
    table: 'record_key',
    about: 'A key per record',
    ends: 'Destroyed with the record',
    sealed: 'sealed_key',
    codes: 'entity',
  },
  { table: 'retention_term', about: 'Terms and their history', ends: 'No person', codes: 'kind source' },
  { table: 'retention_batch', about: 'What was forgotten when', ends: 'No person', codes: 'kind' },
  {
    table: 'tombstone',
    about: 'Number, kind and dates of what was forgotten',
    ends: 'No person',
    codes: 'entity reference kind category',
  },
  { table: 'migration', about: 'Steps of the schema', ends: 'No person', codes: 'name checksum' },
];

/** Columns of a table by class. */
export const columnsOf = (table: RegisteredTable): { column: string; is: ColumnClass }[] =>
  COLUMN_CLASSES.flatMap((is) =>
    (table[is] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((column) => ({ column, is })),
  );

/** Every table of a register with those of the frame. */
export const tablesOf = (register: HouseRegister): readonly RegisteredTable[] => [
  ...register.tables,
  ...FRAME_REGISTER,
];
