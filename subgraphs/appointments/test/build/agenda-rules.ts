import type { Ask } from '../../src/availability/free-slots.js';
import type { AgendaRules, Busy, PurposeRule, WindowRule } from '../../src/availability/rules.js';

/** The same window on every day of the week: 09:00 to 12:00 at three counters, two of them for the public. */
export const everyDay = (over: Partial<WindowRule> = {}): WindowRule[] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    weekday: day,
    opens: '09:00',
    closes: '12:00',
    validFrom: '2026-01-01',
    validTo: null,
    counters: 3,
    publicCounters: 2,
    breaks: [],
    purposeIds: null,
    ...over,
  }));

/** Rules of an agenda that works every morning. */
export const rules = (over: Partial<AgendaRules> = {}): AgendaRules => ({
  id: 'a',
  version: 1,
  istatCode: null,
  stepMinutes: 15,
  workingHolidays: [],
  windows: everyDay(),
  closures: [],
  holidays: [],
  ...over,
});

/** Half an hour, asked for between a day and thirty days ahead. */
export const purpose: PurposeRule = { id: 'p', durationMinutes: 30, minLeadDays: 1, maxLeadDays: 30 };

/** A citizen asks on Monday 23 November 2026, at ten in the morning. */
export const ask = (over: Partial<Ask> = {}): Ask => ({
  purpose,
  partySize: 1,
  audience: 'PUBLIC',
  now: new Date('2026-11-23T09:00:00Z'),
  ...over,
});

/** Nothing is taken. */
export const none: Busy = new Map();
