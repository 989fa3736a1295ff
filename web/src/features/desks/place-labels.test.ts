import { expect, test } from '@jest/globals';
import { placeLabels } from './place-labels';

test('P28: a name stands above its pin', () => {
  expect(placeLabels([{ x: 100, y: 100, name: 'Cuneo' }])).toEqual([{ x: 100, y: 85, anchor: 'middle' }]);
});

test('P28: names of near desks do not cover each other on the map', () => {
  const pins = [
    { x: 300, y: 130, name: 'Saluzzo' },
    { x: 372, y: 128, name: 'Savigliano' },
    { x: 402, y: 180, name: 'Fossano' },
  ];
  const labels = placeLabels(pins);
  expect(new Set(labels.map(({ y }) => y)).size).toBe(3);
  expect(labels[0]).toEqual({ x: 300, y: 115, anchor: 'middle' });
});

test('P28: where everything is crowded a name is written all the same', () => {
  const crowd = Array.from({ length: 12 }, (_, index) => ({ x: 100 + index, y: 100 + index, name: 'Sportello' }));
  expect(placeLabels(crowd)).toHaveLength(12);
});
