import { expect, test } from '@jest/globals';
import { placesOf } from './places-of';

const place = (id: string, name: string) => ({ id, name, isExample: false, address: null });
const agenda = (
  id: string,
  office: ReturnType<typeof place> | null,
  purposes: string[],
  rhythm: string | null = null,
) => ({
  ...{ id, name: `Agenda ${id}`, office, sportello: null, purposes, releaseRhythm: rhythm },
});

test('A4: a place with several agendas stands once, with the purposes and the rhythms of all', () => {
  const office = place('o', 'Ufficio Immigrazione');
  const [only, ...more] = placesOf([
    agenda('1', office, ['a'], 'ogni lunedì'),
    agenda('2', office, ['b'], 'ogni lunedì'),
  ]);
  expect(only).toMatchObject({
    place: { name: 'Ufficio Immigrazione' },
    purposes: ['a', 'b'],
    rhythms: ['ogni lunedì'],
  });
  expect(more).toEqual([]);
});

test('A4: two offices that are called the same, and no address tells apart, are two places', () => {
  const two = placesOf([
    agenda('1', place('alba', 'Sportello stranieri'), ['a']),
    agenda('2', place('bra', 'Sportello stranieri'), ['b']),
    agenda('3', null, ['c']),
  ]);
  expect(two.map(({ id, purposes }) => [id, purposes])).toEqual([
    ['alba', ['a']],
    ['bra', ['b']],
    ['3', ['c']],
  ]);
});
