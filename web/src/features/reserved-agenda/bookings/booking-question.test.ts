import { expect, test } from '@jest/globals';
import { addressOf, filterOf, isFiltered, readBookingQuestion } from './booking-question';

test('A11: what the address asks for is what is asked, and a page of it is an address again', () => {
  const question = readBookingQuestion({ q: ' Rossi ', stato: 'SERVED', dal: '2027-01-02', miei: '1', dopo: 'x' });
  expect(question).toEqual({
    text: 'Rossi',
    state: 'SERVED',
    from: '2027-01-02',
    to: undefined,
    isMine: true,
    after: 'x',
  });
  expect(addressOf('/a', question, 'y')).toBe('/a?q=Rossi&stato=SERVED&dal=2027-01-02&miei=1&dopo=y');
  expect(filterOf(question)).toMatchObject({ text: 'Rossi', state: 'SERVED', from: '2027-01-02', mineOnly: true });
});

test('A11: a state or a day that is none is left out', () => {
  const question = readBookingQuestion({ stato: 'MOVED', dal: '2027-13-01', al: 'domani' });
  expect(isFiltered(question)).toBe(false);
});
