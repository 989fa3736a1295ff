import { Temporal } from 'temporal-polyfill';

export type Month = {
  /** "2027-03" */
  key: string;
  /** First and last day that may be asked for: never before today. */
  from: string;
  to: string;
  previous: string | null;
  next: string | null;
  /** Days before the first, to start the week on Monday. */
  blanks: number;
  days: string[];
};

/** The month that a page shows, from an address or the first in which something may be free. */
export function monthOf(
  asked: string | undefined,
  today: Temporal.PlainDate,
  firstFree: Temporal.PlainDate | null,
  last: Temporal.PlainDate,
): Month {
  const earliest = today.toPlainYearMonth();
  const latest = last.toPlainYearMonth();
  const wanted = parse(asked) ?? (firstFree ?? today).toPlainYearMonth();
  const before = Temporal.PlainYearMonth.compare(wanted, earliest) < 0;
  const after = Temporal.PlainYearMonth.compare(wanted, latest) > 0;
  const month = before ? earliest : after ? latest : wanted;
  const first = month.toPlainDate({ day: 1 });
  const days = Array.from({ length: month.daysInMonth }, (_, index) => first.add({ days: index }));
  const has = (other: Temporal.PlainYearMonth): string | null =>
    Temporal.PlainYearMonth.compare(other, earliest) < 0 || Temporal.PlainYearMonth.compare(other, latest) > 0
      ? null
      : other.toString();
  return {
    key: month.toString(),
    from: (Temporal.PlainDate.compare(first, today) < 0 ? today : first).toString(),
    to: first.add({ days: month.daysInMonth - 1 }).toString(),
    previous: has(month.subtract({ months: 1 })),
    next: has(month.add({ months: 1 })),
    blanks: first.dayOfWeek - 1,
    days: days.map(String),
  };
}

function parse(text: string | undefined): Temporal.PlainYearMonth | null {
  if (!text || !/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return null;
  return Temporal.PlainYearMonth.from(text);
}
