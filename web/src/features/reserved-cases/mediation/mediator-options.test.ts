import { expect, test } from '@jest/globals';
import { mediatorOptions } from './mediator-options';

const words = {
  speaks: 'parla',
  notThatDay: 'non quel giorno',
  notTold: 'non detto',
  open: (count: number) => `${count}`,
};
const amal = { __typename: 'Person' as const, id: 'a', displayName: 'Amal' };
const one = {
  ...{ __typename: 'MediatorProfile' as const, id: 'a', languages: ['ar'], weekdays: [1], modes: [], note: null },
  ...{ awayUntil: null, openCount: 2, person: amal },
};

test('C27: the picker tells who speaks the language, who is not there that day, who never said', () => {
  const data = { mediators: [one], peopleInRole: [amal, { ...amal, id: 'b', displayName: 'Besa' }] };
  expect(mediatorOptions(data, { language: 'ar', wantedOn: '2026-11-23' }, words)).toEqual([
    { value: 'a', text: 'Amal · parla · 2' },
    { value: 'b', text: 'Besa · non detto' },
  ]);
  expect(mediatorOptions(data, { language: 'sq', wantedOn: '2026-11-24' }, words)[0]?.text).toBe(
    'Amal · ar · non quel giorno · 2',
  );
});

test('C27: who is away until later is not there', () => {
  const away = { mediators: [{ ...one, awayUntil: '2026-12-01' }], peopleInRole: [] };
  expect(mediatorOptions(away, { language: 'ar', wantedOn: '2026-11-30' }, words)[0]?.text).toContain(
    'non quel giorno',
  );
});
