/** Text in the languages of the platform; Italian is always there. */
export type Localized = Readonly<Record<string, string>>;

/** Wall-clock times in Europe/Rome, "HH:MM"; never stored in UTC (A41). */
export interface TimeSpan {
  readonly opens: string;
  readonly closes: string;
}

/** Weekly window (A25): citizens may take the first `publicCounters`, clerks all of them (A29). */
export interface WindowRule extends TimeSpan {
  /** ISO weekday: 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly counters: number;
  readonly publicCounters: number;
  readonly breaks: readonly TimeSpan[];
  /** Null means every purpose of the agenda. */
  readonly purposeIds: readonly string[] | null;
}

export interface ClosureRule {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
  /** The counter whose holder is absent; the whole agenda when null. Its cells are claimed by the absence itself. */
  readonly counter?: number | null;
}

/** Dated holiday (A26): of the whole country, or the patron saint of one comune. */
export interface HolidayRule {
  readonly code: string;
  readonly istatCode: string | null;
  readonly name: Localized;
  readonly kind: 'FIXED' | 'EASTER';
  readonly month: number | null;
  readonly day: number | null;
  /** Days from Easter Sunday. */
  readonly easterOffset: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** New places come out at this hour of this weekday, in wall-clock time (A24). */
export interface ReleaseRule {
  /** ISO weekday. */
  readonly weekday: number;
  readonly time: string;
}

export interface AgendaRules {
  readonly id: string;
  readonly version: number;
  readonly istatCode: string | null;
  /** Starts are offered every so many minutes, whatever the purpose, so that two purposes do not fragment the day. */
  readonly stepMinutes: number;
  /** Codes of the holidays on which this agenda works all the same. */
  readonly workingHolidays: readonly string[];
  readonly windows: readonly WindowRule[];
  readonly closures: readonly ClosureRule[];
  readonly holidays: readonly HolidayRule[];
  /** Null or left out: the longest notice moves on every midnight. */
  readonly release?: ReleaseRule | null;
}

export interface PurposeRule {
  readonly id: string;
  readonly durationMinutes: number;
  readonly minLeadDays: number;
  readonly maxLeadDays: number;
}

/**
 * Citizens keep to the lead times and the public counters; operators of the network to the lead times; those who work
 * at the agenda may book at once and at every counter (A29).
 */
export type Audience = 'PUBLIC' | 'NETWORK' | 'INTERNAL';

export type SkipCode = 'CLOSED_DAY' | 'HOLIDAY' | 'CLOSURE' | 'TOO_SOON' | 'TOO_FAR' | 'FULL';

/** Length of a cell, a constant of the schema (design §4). */
export const CELL_MS = 5 * 60_000;

/** Cells already taken: start of cell (epoch ms) → bit mask of counters, counter 1 in the lowest bit. */
export type Busy = ReadonlyMap<number, number>;

export interface FreeSlot {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly free: number;
}

export interface DayOutcome {
  readonly on: string;
  readonly slots: readonly FreeSlot[];
  readonly skip: { readonly code: SkipCode; readonly name?: Localized } | null;
}
