import { describe, expect, test } from '@jest/globals';
import { BookingOrigin, BookingOutcome, BookingState, CaseLink, canBecome } from './booking.states.js';

const states = Object.values(BookingState);

describe('A31: the life of an appointment', () => {
  test.each([
    ['HELD', ['CONFIRMED', 'EXPIRED']],
    ['CONFIRMED', ['CHECKED_IN', 'NO_SHOW', 'CANCELLED_BY_CITIZEN', 'CANCELLED_BY_OFFICE', 'MOVED']],
    ['CHECKED_IN', ['SERVED', 'NO_SHOW', 'LEFT']],
    ['NO_SHOW', ['CHECKED_IN']],
    ...['SERVED', 'LEFT', 'CANCELLED_BY_CITIZEN', 'CANCELLED_BY_OFFICE', 'MOVED', 'EXPIRED'].map(
      (state): [string, string[]] => [state, []],
    ),
  ] as [BookingState, BookingState[]][])('A31: %s becomes %j and nothing else', (from, expected) => {
    expect(states.filter((to) => canBecome(from, to)).sort()).toEqual([...expected].sort());
    expect(canBecome(from, 'INVENTED' as BookingState)).toBe(false);
  });

  test('A31 A36: the words that are kept are those of the graph', () => {
    expect(states).toHaveLength(10);
    expect(Object.values(BookingOutcome)).toEqual(['ACCEPTED', 'DOCUMENTS_MISSING', 'WRONG_OFFICE']);
    expect(Object.values(BookingOrigin)).toEqual(['PUBLIC', 'OPERATOR', 'OFFICE', 'WALK_IN']);
    expect(Object.values(CaseLink)).toEqual(['ASKED', 'CONFIRMED', 'REFUSED']);
  });
});
