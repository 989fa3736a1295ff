import { localDate, romeInstant } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import type { Urgency } from '../case/case.vocabulary.js';
import type { Holiday, HolidayRule } from './holidays.js';
import { addWorkingDays, type Calendar, workingDaysBetween } from './working-days.js';

/** Last minute of a local day: what is due on a day may arrive until its end. */
const endOf = (date: string): Date => romeInstant(date, '23:59');

/** From when, at what pace and by whose calendar a deadline is counted. */
export interface Term {
  readonly since: Date;
  readonly urgency: Urgency;
  readonly officeId: string | null;
  /** Working days for which the clock stood still. */
  readonly pausedDays: number;
}

/** When an answer is due: the working days of its urgency, by the calendar of the office that must answer (C16, C18). */
export async function dueAt(tx: Tx, { since, urgency, officeId, pausedDays }: Term): Promise<Date> {
  const begun = localDate(since);
  const days = await termOf(tx, urgency, begun);
  return endOf(addWorkingDays(begun, days + pausedDays, await calendarOf(tx, officeId)));
}

/** Working days of an office between an instant and now. */
export async function workingDaysSince(tx: Tx, since: Date, officeId: string | null): Promise<number> {
  return workingDaysBetween(localDate(since), localDate(tx.now), await calendarOf(tx, officeId));
}

/** Working days of an office from now until an instant, its own day counted. */
export async function workingDaysUntil(tx: Tx, until: Date, officeId: string | null): Promise<number> {
  return workingDaysBetween(localDate(tx.now), localDate(until), await calendarOf(tx, officeId));
}

/** Working days of an urgency on a date: the term is configuration, and its history is kept. */
async function termOf(tx: Tx, urgency: Urgency, date: string): Promise<number> {
  const [term] = await tx.sql<{ working_days: number }>(
    `select working_days from urgency_term
     where urgency = ? and valid_from <= ?::date and (valid_to is null or ?::date <= valid_to)
     order by valid_from desc limit 1`,
    [urgency, date, date],
  );
  if (!term) throw new Error(`No term in force for ${urgency} on ${date}`);
  return term.working_days;
}

async function calendarOf(tx: Tx, officeId: string | null): Promise<Calendar> {
  const [office] = await tx.sql<{ istat_code: string }>('select istat_code from office where id = ?', [officeId]);
  const istatCode = office?.istat_code ?? null;
  const rows = await tx.sql<HolidayRow>(
    `select code, rule, istat_code, valid_from::text, valid_to::text from holiday
     where istat_code is null or istat_code = ?`,
    [istatCode],
  );
  const closures = await tx.sql<{ startsOn: string; endsOn: string }>(
    `select starts_on::text as "startsOn", ends_on::text as "endsOn" from office_closure
     where office_id = ? and taken_back_at is null`,
    [officeId],
  );
  return { istatCode, holidays: rows.map(toHoliday), closures };
}

/** A holiday as the territory keeps it. */
export interface HolidayRow {
  code: string;
  rule: HolidayRule;
  istat_code: string | null;
  valid_from: string;
  valid_to: string | null;
}

export const toHoliday = (row: HolidayRow): Holiday => ({
  code: row.code,
  rule: row.rule,
  istatCode: row.istat_code,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});
