import { expect, test } from '@jest/globals';
import { writtenDays } from './days';

test('T9 T19: days are read as Italians write them and as calendars do, and a day that is none is not taken for another', () => {
  expect(writtenDays('11/03/2027, 2027-03-18; 5.4.2027')).toEqual(['2027-03-11', '2027-03-18', '2027-04-05']);
  expect(writtenDays(undefined)).toEqual([]);
  for (const wrong of ['31/02/2027', '11/03/27', 'giovedì', '2027-13-01']) expect(writtenDays(wrong)).toBeNull();
});
