import { expect, test } from '@jest/globals';
import type { EnteCategory } from '../../../graphql/generated/graphql';
import { byBacino } from './by-bacino';

const alba = { __typename: 'Bacino' as const, id: 'a', name: 'Alba' };
const row = (bacino: typeof alba | null, category: string, target: number | null, today: number, joined: number) => ({
  __typename: 'BacinoCoverageRow' as const,
  ...{ bacino, category: category as EnteCategory, target, today, joined },
});

test('N21: of the comuni all that belong to the bacino are counted, of other enti those of the register', () => {
  const { categories, lines } = byBacino([
    row(alba, 'COMUNE', 60, 3, 2),
    row(alba, 'CONSORZIO', null, 2, 1),
    row(null, 'ASL', null, 2, 0),
  ]);
  expect(categories).toEqual(['COMUNE', 'CONSORZIO', 'ASL']);
  expect(lines).toEqual([
    { bacino: alba, cells: { COMUNE: { joined: 2, of: 60 }, CONSORZIO: { joined: 1, of: 2 } }, joined: 3, of: 62 },
    { bacino: null, cells: { ASL: { joined: 0, of: 2 } }, joined: 0, of: 2 },
  ]);
});
