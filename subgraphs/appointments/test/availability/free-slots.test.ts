import { describe, expect, test } from '@jest/globals';
import { localDate, localTime, plusDays, romeInstant, weekday } from '@respi/kit/clock.js';
import fc from 'fast-check';
import { type Ask, dayOutcome, earliestStart, latestDay, lengthMs } from '../../src/availability/free-slots.js';
import { CELL_MS, type PurposeRule, type WindowRule } from '../../src/availability/rules.js';
import { firstFree, nearestFree, offerAt } from '../../src/availability/search.js';
import { ask, everyDay, none, rules } from '../build/agenda-rules.js';

const time = fc
  .integer({ min: 0, max: 287 })
  .map((n) => `${String(Math.floor(n / 12)).padStart(2, '0')}:${String((n % 12) * 5).padStart(2, '0')}`);
const span = fc
  .tuple(time, time)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => (a < b ? { opens: a, closes: b } : { opens: b, closes: a }));
const anyWindow = fc
  .record({
    span,
    weekday: fc.integer({ min: 1, max: 7 }),
    counters: fc.integer({ min: 1, max: 5 }),
    share: fc.integer({ min: 0, max: 5 }),
    breaks: fc.array(span, { maxLength: 2 }),
  })
  .map(
    ({ span: { opens, closes }, counters, share, ...rest }): WindowRule => ({
      ...rest,
      opens,
      closes,
      counters,
      publicCounters: Math.min(share, counters),
      validFrom: '2026-01-01',
      validTo: null,
      purposeIds: null,
    }),
  );
const anyRules = fc
  .record({ windows: fc.array(anyWindow, { minLength: 1, maxLength: 5 }), step: fc.constantFrom(5, 10, 15, 20, 30) })
  .map(({ windows, step }) => rules({ windows, stepMinutes: step }));
const anyPurpose = fc
  .record({
    durationMinutes: fc.integer({ min: 1, max: 12 }).map((n) => n * 5),
    minLeadDays: fc.integer({ min: 0, max: 5 }),
    lead: fc.integer({ min: 0, max: 60 }),
  })
  .map(
    ({ durationMinutes, minLeadDays, lead }): PurposeRule => ({
      id: 'p',
      durationMinutes,
      minLeadDays,
      maxLeadDays: minLeadDays + lead,
    }),
  );
const changeNights = ['2026-10-25', '2027-03-28', '2027-10-31'];
/** Nights of the clock change among ordinary days. */
const anyDay = fc.oneof(
  fc.constantFrom(...changeNights),
  fc.integer({ min: 0, max: 400 }).map((n) => plusDays('2026-11-23', n)),
);
const anyBusy = (on: string) =>
  fc
    .array(fc.tuple(fc.integer({ min: -12, max: 300 }), fc.integer({ min: 0, max: 31 })), { maxLength: 40 })
    .map((cells) => new Map(cells.map(([n, mask]) => [Date.parse(`${on}T00:00:00Z`) + n * CELL_MS, mask])));

describe('what a day offers', () => {
  test('A6 A25 A29 A41: every slot lies in a window of that local day, outside its breaks, in lead time, long enough, on free counters', () => {
    const scene = fc
      .tuple(anyRules, anyPurpose, anyDay)
      .chain(([r, p, on]) =>
        fc.tuple(fc.constant(r), fc.constant(p), fc.constant(on), anyBusy(on), fc.integer({ min: 1, max: 3 })),
      );
    fc.assert(
      fc.property(scene, ([r, p, on, busy, partySize]) => {
        const now = new Date(Date.parse(`${plusDays(on, -p.minLeadDays - 1)}T10:00:00Z`));
        const a = ask({ purpose: p, partySize, now });
        for (const slot of dayOutcome(r, busy, on, a).slots) {
          const start = slot.startsAt.getTime();
          expect(slot.endsAt.getTime() - start).toBe(lengthMs(p, partySize));
          expect(start % CELL_MS).toBe(0);
          expect(start).toBeGreaterThanOrEqual(earliestStart(a));
          expect(on <= latestDay(a)).toBe(true);
          expect(localDate(slot.startsAt)).toBe(on);
          const homes = r.windows.filter(
            (w) =>
              w.weekday === weekday(on) &&
              w.publicCounters > 0 &&
              romeInstant(on, w.opens).getTime() <= start &&
              slot.endsAt.getTime() <= romeInstant(on, w.closes).getTime() &&
              (changeNights.includes(on) || w.opens <= localTime(slot.startsAt)) &&
              w.breaks.every(
                (one) =>
                  // a break that the skipped hour swallows is none
                  romeInstant(on, one.closes) <= romeInstant(on, one.opens) ||
                  romeInstant(on, one.closes) <= slot.startsAt ||
                  slot.endsAt <= romeInstant(on, one.opens),
              ),
          );
          expect(homes.length).toBeGreaterThan(0);
          const widest = Math.max(...homes.map((w) => w.publicCounters));
          expect(slot.free).toBeGreaterThan(0);
          expect(slot.free).toBeLessThanOrEqual(widest);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('A8: taking what is offered makes the offer smaller by one, everywhere it overlaps, and never negative', () => {
    const scene = fc.tuple(anyRules, anyPurpose, anyDay, fc.nat());
    fc.assert(
      fc.property(scene, ([r, p, on, pick]) => {
        const now = new Date(Date.parse(`${plusDays(on, -p.minLeadDays - 1)}T10:00:00Z`));
        const a = ask({ purpose: p, now });
        const { slots } = dayOutcome(r, none, on, a);
        const taken = slots[pick % Math.max(1, slots.length)];
        if (!taken) return;
        const busy = new Map<number, number>();
        for (let cell = taken.startsAt.getTime(); cell < taken.endsAt.getTime(); cell += CELL_MS) busy.set(cell, 1);
        const after = new Map(dayOutcome(r, busy, on, a).slots.map((slot) => [slot.startsAt.getTime(), slot.free]));
        for (const slot of slots) {
          const overlaps = slot.startsAt < taken.endsAt && taken.startsAt < slot.endsAt;
          expect(after.get(slot.startsAt.getTime()) ?? 0).toBe(overlaps ? slot.free - 1 : slot.free);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('A6: whatever is offered the rules accept, and the first and the nearest are among it', () => {
    fc.assert(
      fc.property(anyRules, anyPurpose, (r, p) => {
        const a = ask({ purpose: p });
        const first = firstFree(r, none, a);
        const all = Array.from(
          { length: p.maxLeadDays + 2 },
          (_, n) => dayOutcome(r, none, plusDays('2026-11-23', n), a).slots,
        ).flat();
        expect(first).toEqual(all[0] ?? null);
        for (const slot of all.slice(0, 20)) expect(typeof offerAt(r, a, slot.startsAt)).toBe('object');
        const near = nearestFree(r, none, a, new Date('2026-11-26T09:00:00Z'), 5);
        expect(near.length).toBe(Math.min(5, all.length));
      }),
      { numRuns: 60 },
    );
  });
});

describe('nights on which the clock changes', () => {
  const night = rules({ windows: everyDay({ opens: '01:00', closes: '04:00' }) });
  const starts = (on: string) =>
    dayOutcome(night, none, on, ask({ now: new Date(Date.parse(`${on}T00:00:00Z`) - 2 * 86_400_000) })).slots.map(
      ({ startsAt }) => startsAt,
    );

  test('F8 A41: in spring the window is an hour shorter and 02:30 does not exist', () => {
    const slots = starts('2027-03-28');
    expect(slots.map(localTime)).toEqual(['01:00', '01:15', '01:30', '01:45', '03:00', '03:15', '03:30']);
  });

  test('F8 A41: in autumn the window is an hour longer, and no two slots are the same instant', () => {
    const slots = starts('2026-10-25');
    expect(slots).toHaveLength(15);
    expect(new Set(slots.map((at) => at.getTime())).size).toBe(15);
  });

  test('F8 A41: nine o’clock stays nine o’clock on both sides of the change', () => {
    for (const [on, utc] of [
      ['2026-10-24', '07:00'],
      ['2026-10-26', '08:00'],
      ['2027-03-27', '08:00'],
      ['2027-03-29', '07:00'],
    ] as const) {
      const [first] = dayOutcome(rules(), none, on, ask({ now: new Date(`${plusDays(on, -3)}T10:00:00Z`) })).slots;
      expect(first?.startsAt.toISOString()).toBe(`${on}T${utc}:00.000Z`);
    }
  });

  test('A6: the longest lead time moves on at local midnight, not at midnight UTC', () => {
    expect(latestDay(ask({ now: new Date('2026-11-23T22:59:59Z') }))).toBe('2026-12-23');
    expect(latestDay(ask({ now: new Date('2026-11-23T23:00:00Z') }))).toBe('2026-12-24');
  });

  test('A6: a day of notice is a day on the wall clock, also across the change', () => {
    const before = ask({ now: new Date('2026-10-24T08:00:00Z') });
    expect(new Date(earliestStart(before)).toISOString()).toBe('2026-10-25T09:00:00.000Z');
  });
});

describe('who may take what', () => {
  test('A29: operators keep to the notice but reach every counter; the office itself may book at once', () => {
    const on = '2026-11-24';
    const free = (audience: Ask['audience'], now = '2026-11-21T09:00:00Z') =>
      dayOutcome(rules(), none, on, ask({ audience, now: new Date(now) })).slots[0]?.free;
    expect([free('PUBLIC'), free('NETWORK'), free('INTERNAL')]).toEqual([2, 3, 3]);
    const late = '2026-11-24T07:30:00Z';
    expect([free('PUBLIC', late), free('NETWORK', late), free('INTERNAL', late)]).toEqual([undefined, undefined, 3]);
  });

  test('A25: a window can be kept for some purposes', () => {
    const kept = rules({ windows: everyDay({ purposeIds: ['other'] }) });
    expect(dayOutcome(kept, none, '2026-11-30', ask()).skip).toEqual({ code: 'CLOSED_DAY' });
  });

  test('A15: a family takes more time at one counter', () => {
    const [slot] = dayOutcome(rules(), none, '2026-11-30', ask({ partySize: 3 })).slots;
    expect((slot?.endsAt.getTime() ?? 0) - (slot?.startsAt.getTime() ?? 0)).toBe(90 * 60_000);
  });
});
