import { type IndexedColumn, indexOfSealed } from '@respi/kit/privacy/reindex.js';
import { CODE_INDEX } from '../barrier/barrier.resolver.js';

/** Codes by which a reader finds a report again. */
export const indexes: readonly IndexedColumn[] = [
  indexOfSealed('barrier_report', 'code_index', { purpose: CODE_INDEX, sealed: 'sealed_code' }),
];
