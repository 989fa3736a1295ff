import { type IndexedColumn, indexOfSealed } from '@respi/kit/privacy/reindex.js';
import { PRATICA_INDEX } from '../pratica/pratica.js';
import { CODE_INDEX } from '../question/question.js';

/** Numbers of pratiche, and codes by which a citizen finds a question again. */
export const indexes: readonly IndexedColumn[] = [
  indexOfSealed('case', 'pratica_index', { purpose: PRATICA_INDEX, sealed: 'pratica_sealed' }),
  indexOfSealed('citizen_question', 'code_index', { purpose: CODE_INDEX, sealed: 'sealed_code' }),
];
