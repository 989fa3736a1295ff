import { describe, expect, test } from '@jest/globals';
import { romeInstant } from '@respi/kit/clock.js';
import { dayOff } from '../../src/availability/day-off.js';
import { type Ask, dayOutcome, freeCounters, latestDay, startsOf } from '../../src/availability/free-slots.js';
import { openSpans } from '../../src/availability/open-spans.js';
import { releasedOn } from '../../src/availability/release.js';
import type { AgendaRules, HolidayRule, WindowRule } from '../../src/availability/rules.js';
import { daysBetween, firstFree, nearestFree, offerAt } from '../../src/availability/search.js';
import { ask, everyDay, none, purpose, rules } from '../build/agenda-rules.js';

/* What the calendar answers at its edges, worked out by hand: the first and the last day, hour and counter that still count. */

const DAY = '2026-11-26'; // a Thursday
const at = (time: string, day = DAY): number => romeInstant(day, time).getTime();
const clock = (instant: number | Date): string =>
  new Intl.DateTimeFormat('it', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Rome' }).format(instant);
const moment = (instant: Date): string => `${instant.toISOString().slice(0, 10)} ${clock(instant)}`;

describe('A25: the open stretches of a day', () => {
  const spans = (windows: Partial<WindowRule>, audience: Ask['audience'] = 'INTERNAL', day = DAY) =>
    openSpans(rules({ windows: everyDay(windows) }), purpose, day, audience);
  const hours = (breaks: readonly (readonly [string, string])[]) =>
    spans({ breaks: breaks.map(([opens, closes]) => ({ opens, closes })) }).map(
      ({ from, to }) => `${clock(from)}-${clock(to)}`,
    );

  test.each([
    ['none', [], ['09:00-12:00']],
    ['one', [['10:00', '10:15']], ['09:00-10:00', '10:15-12:00']],
    [
      'two, told in the other order',
      [
        ['11:00', '11:30'],
        ['10:00', '10:15'],
      ],
      ['09:00-10:00', '10:15-11:00', '11:30-12:00'],
    ],
    ['at the beginning', [['09:00', '09:30']], ['09:30-12:00']],
    ['at the end', [['11:30', '12:00']], ['09:00-11:30']],
    ['from before', [['08:00', '09:30']], ['09:30-12:00']],
    ['to after', [['11:30', '13:00']], ['09:00-11:30']],
    ['before it opens', [['08:00', '09:00']], ['09:00-12:00']],
    ['after it closes', [['12:00', '13:00']], ['09:00-12:00']],
    ['of no length', [['10:00', '10:00']], ['09:00-12:00']],
    ['that ends before it begins', [['10:30', '10:00']], ['09:00-12:00']],
    [
      'one within the other',
      [
        ['10:00', '11:00'],
        ['10:15', '10:30'],
      ],
      ['09:00-10:00', '11:00-12:00'],
    ],
    [
      'one over the other',
      [
        ['10:00', '11:00'],
        ['10:30', '11:30'],
      ],
      ['09:00-10:00', '11:30-12:00'],
    ],
    [
      'one after the other',
      [
        ['10:00', '10:30'],
        ['10:30', '11:00'],
      ],
      ['09:00-10:00', '11:00-12:00'],
    ],
    ['the whole of it', [['09:00', '12:00']], []],
  ] as const)('A25: breaks: %s', (_, breaks, expected) => {
    expect(hours(breaks)).toEqual(expected);
  });

  test('A25 A29: counters of every stretch, those of the public for the public, and none where there are none', () => {
    const breaks = [{ opens: '10:00', closes: '10:30' }];
    expect(spans({ breaks }).map((span) => [span.counters, span.publicCounters])).toEqual([
      [3, 2],
      [3, 2],
    ]);
    expect(spans({ breaks }, 'PUBLIC').map((span) => span.counters)).toEqual([2, 2]);
    expect(spans({ publicCounters: 0 }, 'PUBLIC')).toEqual([]);
    expect(spans({ publicCounters: 0 }, 'NETWORK')).toHaveLength(1);
  });

  test('A25: a window holds from its first day to its last, on its weekday, for its purposes', () => {
    const only = { validFrom: DAY, validTo: DAY };
    const on = (day: string) => spans(only, 'PUBLIC', day).length;
    expect(['2026-11-25', DAY, '2026-11-27'].map(on)).toEqual([0, 1, 0]);
    expect(spans({ validFrom: DAY }, 'PUBLIC', '2030-01-01')).toHaveLength(1);
    const thursdays = rules({ windows: everyDay().filter(({ weekday }) => weekday === 4) });
    const open = (day: string) => openSpans(thursdays, purpose, day, 'PUBLIC').length;
    expect(['2026-11-25', DAY, '2026-11-27'].map(open)).toEqual([0, 1, 0]);
    expect(spans({ purposeIds: ['p'] })).toHaveLength(1);
    expect(spans({ purposeIds: ['other'] })).toEqual([]);
  });
});

describe('A26: a day off', () => {
  const holiday = (over: Partial<HolidayRule> = {}): HolidayRule => ({
    ...{ code: 'h', istatCode: null, name: { it: 'Festa' }, kind: 'FIXED', month: 12, day: 24, easterOffset: null },
    ...{ validFrom: '2026-12-24', validTo: '2027-12-24', ...over },
  });
  const why = (day: string, over: Partial<AgendaRules>) => dayOff(rules(over), day)?.code ?? null;

  test('A26: a holiday is kept from the first day of its rule to the last', () => {
    const holidays = [holiday()];
    const days = ['2025-12-24', '2026-12-24', '2027-12-24', '2028-12-24', '2027-11-24', '2027-12-23', '2027-12-25'];
    expect(days.map((day) => why(day, { holidays }))).toEqual([null, 'HOLIDAY', 'HOLIDAY', null, null, null, null]);
    expect(why('2040-12-24', { holidays: [holiday({ validTo: null })] })).toBe('HOLIDAY');
  });

  test('A26: an Easter without an offset is Easter itself', () => {
    const holidays = [holiday({ kind: 'EASTER', month: null, day: null, validTo: null })];
    expect(['2027-03-27', '2027-03-28', '2027-03-29'].map((day) => why(day, { holidays }))).toEqual([
      null,
      'HOLIDAY',
      null,
    ]);
  });

  test('A5 A26: a closure from its first day to its last; an absence of one counter closes no day', () => {
    const closure = { startsOn: '2026-11-26', endsOn: '2026-11-27', reason: 'Lavori' };
    const days = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'];
    expect(days.map((day) => why(day, { closures: [closure] }))).toEqual([null, 'CLOSURE', 'CLOSURE', null]);
    expect(why(DAY, { closures: [{ ...closure, counter: null }] })).toBe('CLOSURE');
    expect(why(DAY, { closures: [{ ...closure, counter: 1 }] })).toBeNull();
  });
});

describe('A24: the release of places', () => {
  const release = { weekday: 1, time: '09:00' };
  test.each([
    ['the hour has not struck', '2026-11-23T07:59:59Z', '2026-11-16'],
    ['it strikes', '2026-11-23T08:00:00Z', '2026-11-23'],
    ['the day after', '2026-11-24T05:00:00Z', '2026-11-23'],
    ['six days after', '2026-11-29T22:59:59Z', '2026-11-23'],
  ])('A24: %s', (_, now, expected) => {
    expect(releasedOn(release, new Date(now))).toBe(expected);
    const last = latestDay(ask({ now: new Date(now), release }));
    expect(last).toBe(expected === '2026-11-16' ? '2026-12-16' : '2026-12-23');
  });
});

describe('A6: what a day offers', () => {
  const on = (day: string, over: Partial<Ask> = {}, more: Partial<AgendaRules> = {}, busy = none) =>
    dayOutcome(rules({ stepMinutes: 30, windows: everyDay({ closes: '10:00' }), ...more }), busy, day, ask(over));

  test('A6: the last day of the notice is offered, the day after it is too far', () => {
    expect(on('2026-12-23').slots.map(({ startsAt }) => clock(startsAt))).toEqual(['09:00', '09:30']);
    expect(on('2026-12-23').skip).toBeNull();
    expect(on('2026-12-24')).toEqual({ on: '2026-12-24', slots: [], skip: { code: 'TOO_FAR' } });
  });

  test('A6: the very instant of the shortest notice is offered, what lies before it is not', () => {
    const now = (time: string) => ({ now: new Date(`2026-11-25T${time}Z`) });
    expect(on(DAY, now('08:00:00')).slots).toHaveLength(2);
    expect(on(DAY, now('08:00:01')).slots.map(({ startsAt }) => clock(startsAt))).toEqual(['09:30']);
    expect(on(DAY, now('08:30:01'))).toEqual({ on: DAY, slots: [], skip: { code: 'TOO_SOON' } });
  });

  test('A6 A26: no slots on a day off, where nothing is open, or where all is taken, and why', () => {
    const closures = [{ startsOn: DAY, endsOn: DAY, reason: 'Lavori' }];
    expect(on(DAY, {}, { closures })).toEqual({
      on: DAY,
      slots: [],
      skip: { code: 'CLOSURE', name: { it: 'Lavori' } },
    });
    expect(on(DAY, {}, { windows: [] })).toEqual({ on: DAY, slots: [], skip: { code: 'CLOSED_DAY' } });
    expect(on(DAY, { partySize: 3 }).skip).toEqual({ code: 'CLOSED_DAY' });
    const taken = new Map([
      [at('09:10'), 0b11],
      [at('09:40'), 0b01],
    ]);
    expect(on(DAY, {}, {}, taken).slots.map(({ startsAt, free }) => [clock(startsAt), free])).toEqual([['09:30', 1]]);
    taken.set(at('09:55'), 0b10);
    expect(on(DAY, {}, {}, taken)).toEqual({ on: DAY, slots: [], skip: { code: 'FULL' } });
  });

  test('A25: starts come in order, once, and fit their stretch to the minute', () => {
    const span = (from: number, to: number) => ({
      from: from * 60_000,
      to: to * 60_000,
      counters: 1,
      publicCounters: 1,
    });
    const starts = startsOf([span(60, 120), span(0, 60), span(30, 90)], 30, 60 * 60_000);
    expect(starts.map((start) => start / 60_000)).toEqual([0, 30, 60]);
    expect(startsOf([span(0, 59)], 30, 60 * 60_000)).toEqual([]);
  });

  test('A29: counters are those of the widest stretch that covers the whole appointment, less those that are taken', () => {
    const wide = { from: at('09:00'), to: at('10:00'), counters: 5, publicCounters: 1 };
    const narrow = { from: at('09:00'), to: at('12:00'), counters: 2, publicCounters: 1 };
    const half = 30 * 60_000;
    expect(freeCounters([narrow, wide], none, at('09:30'), half)).toBe(0b11111);
    expect(freeCounters([narrow, wide], none, at('09:35'), half)).toBe(0b11);
    expect(freeCounters([wide], none, at('09:35'), half)).toBe(0);
    expect(freeCounters([wide], new Map([[at('09:55'), 0b00110]]), at('09:30'), half)).toBe(0b11001);
    expect(freeCounters([wide], new Map([[at('10:00'), 0b00110]]), at('09:30'), half)).toBe(0b11111);
  });
});

describe('A8: what is near, and what is offered at all', () => {
  const small = rules({ stepMinutes: 30, windows: everyDay({ closes: '10:00' }) });
  const wanted = new Date(at('09:00'));
  const near = (count: number, farthest?: number, of = wanted, over: Partial<Ask> = {}) =>
    nearestFree(small, none, ask(over), of, count, farthest).map(({ startsAt }) => moment(startsAt));

  test('A8: the nearest come first, whatever their day, as many as were asked for', () => {
    expect(near(3)).toEqual(['2026-11-26 09:00', '2026-11-26 09:30', '2026-11-25 09:30']);
    expect(near(1)).toEqual(['2026-11-26 09:00']);
    const late = new Date(at('09:40'));
    expect(near(3, undefined, late)).toEqual(['2026-11-26 09:30', '2026-11-26 09:00', '2026-11-27 09:00']);
  });

  test('A8: no further away than was said, both sides of the day', () => {
    expect(near(9, 0)).toEqual(['2026-11-26 09:00', '2026-11-26 09:30']);
    expect(near(9, 1).sort()).toEqual(
      ['25', '26', '27'].flatMap((day) => [`2026-11-${day} 09:00`, `2026-11-${day} 09:30`]),
    );
  });

  test('A8: whoever wants a day of another century is offered the end that is nearer', () => {
    expect(near(1, undefined, new Date('2126-01-01T08:00:00Z'))).toEqual(['2026-12-23 09:30']);
    // the first whole day of notice: at ten of the day before, nine o’clock is too soon
    expect(near(1, undefined, new Date('1926-01-01T08:00:00Z'))).toEqual(['2026-11-25 09:00']);
  });

  test('A6: the first that is free, and none beyond the last day', () => {
    expect(moment(firstFree(small, none, ask())?.startsAt ?? new Date(0))).toBe('2026-11-25 09:00');
    const later = rules({ ...small, windows: everyDay({ validFrom: '2026-12-23' }) });
    expect(moment(firstFree(later, none, ask())?.startsAt ?? new Date(0))).toBe('2026-12-23 09:00');
    expect(firstFree(rules({ ...small, windows: everyDay({ validFrom: '2026-12-24' }) }), none, ask())).toBeNull();
    expect([...daysBetween('2026-12-31', '2027-01-01')]).toEqual(['2026-12-31', '2027-01-01']);
    expect([...daysBetween('2027-01-01', '2026-12-31')]).toEqual([]);
  });

  test('A8: a start is offered with its counters and its end, or refused for its own reason', () => {
    const two = rules({
      windows: [
        ...everyDay({ counters: 2, publicCounters: 1 }),
        ...everyDay({ closes: '10:00', counters: 5, publicCounters: 4 }),
      ],
    });
    const offer = (time: string, day = DAY, over: Partial<Ask> = {}) =>
      offerAt(two, ask({ audience: 'NETWORK', ...over }), new Date(at(time, day)));
    expect(offer('09:00')).toEqual({ counters: 5, publicCounters: 4, endsAt: new Date(at('09:30')) });
    expect(offer('09:30')).toEqual({ counters: 5, publicCounters: 4, endsAt: new Date(at('10:00')) });
    expect(offer('09:45')).toEqual({ counters: 2, publicCounters: 1, endsAt: new Date(at('10:15')) });
    expect(offer('11:30')).toMatchObject({ counters: 2 });
    expect(offer('09:00', DAY, { audience: 'PUBLIC' })).toMatchObject({ counters: 4 });
    expect([offer('11:45'), offer('09:05'), offer('08:45')]).toEqual(Array(3).fill('NOT_OFFERED'));
    expect([offer('09:45', '2026-11-24'), offer('10:00', '2026-11-24')]).toEqual([
      'TOO_SOON',
      expect.objectContaining({ counters: 2 }),
    ]);
    expect([offer('09:00', '2026-12-23'), offer('09:00', '2026-12-24')]).toEqual([
      expect.objectContaining({ counters: 5 }),
      'TOO_FAR',
    ]);
    const closed = rules({ ...two, closures: [{ startsOn: DAY, endsOn: DAY, reason: 'Lavori' }] });
    expect(offerAt(closed, ask(), wanted)).toBe('NOT_OFFERED');
  });
});
