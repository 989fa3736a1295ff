import { expect, test } from '@jest/globals';
import { readBlocks } from './blocks';

test('P10: blocks come in the order of the sheet, the empty ones are left out', () => {
  expect(readBlocks({ COST: 'Gratis', ADDRESSED: ' A tutti ', TIMES: '  ' })).toEqual([
    { key: 'ADDRESSED', body: 'A tutti' },
    { key: 'COST', body: 'Gratis' },
  ]);
  expect(readBlocks(undefined)).toBeNull();
});
