import { type IndexedColumn, indexOfSealed } from '@respi/kit/privacy/reindex.js';
import { CODE_INDEX } from '../application/application.reads.js';

/** Codes by which a body finds its application again. */
export const indexes: readonly IndexedColumn[] = [
  indexOfSealed('adhesion_application', 'code_index', { purpose: CODE_INDEX, sealed: 'sealed_code' }),
];

/**
 * Of a fiscal number nothing is kept to make its index from: a link is written anew when it is next used, and until then it
 * is counted as left. Recovery codes lie under no index key any more; those of before are left until they are renewed.
 */
export const indexesOfIdentity: readonly IndexedColumn[] = [
  {
    table: 'digital_identity',
    column: 'fiscal_index',
    rows: 'select person_id::text as at, fiscal_index as held from digital_identity',
    where: 'person_id = ?::uuid',
    made: ({ held }, cipher) => (held.startsWith(`${cipher.indexMark}:`) ? held : null),
  },
  {
    table: 'recovery_code',
    column: 'code_hash',
    rows: `select person_id::text || code_hash as at, code_hash as held from recovery_code
      where used_at is null and code_hash not like 'scrypt$%'`,
    where: 'person_id::text || code_hash = ?',
    made: () => null,
  },
];
