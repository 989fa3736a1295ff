import type { ReactNode } from 'react';

export type DayEntry = { key: string; text: ReactNode; href: string; lang?: string };
type Props = {
  /** Month as people say it. */
  caption: string;
  /** First day of the month, YYYY-MM-01. */
  first: string;
  /** Names of the days from Monday on. */
  weekdays: readonly string[];
  entriesOf: (day: string) => DayEntry[];
  /** Said under a month that has nothing. */
  none: string;
};

const DAY_MS = 86_400_000;

/** Weeks of a month from Monday on, as YYYY-MM-DD; null stands for the days of its neighbours. */
export function weeksOf(first: string): (string | null)[][] {
  const start = Date.parse(`${first}T00:00:00Z`);
  const month = first.slice(0, 7);
  const before = (new Date(start).getUTCDay() + 6) % 7;
  const days: (string | null)[] = Array.from({ length: before }, () => null);
  for (let at = start; ; at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (!day.startsWith(month)) break;
    days.push(day);
  }
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** The month so many months later, YYYY-MM. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const at = year * 12 + number - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Whether a text names a month of this century, YYYY-MM. */
export const isMonth = (text: string | undefined): text is string => /^20\d\d-(0[1-9]|1[0-2])$/.test(text ?? '');

/** A month as a table; on a telephone only the days that have something, one below the other. */
export function MonthGrid({ caption, first, weekdays, entriesOf, none }: Props) {
  const weeks = weeksOf(first);
  const isEmpty = weeks.flat().every((day) => !day || entriesOf(day).length === 0);
  return (
    <>
      <table className="month-grid">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, at) => {
                const entries = day ? entriesOf(day) : [];
                return (
                  <td key={day ?? `empty-${at}`} className={entries.length > 0 ? undefined : 'month-grid-empty'}>
                    {day && (
                      <time dateTime={day}>
                        <span className="month-grid-weekday">{weekdays[at]} </span>
                        {Number(day.slice(8))}
                      </time>
                    )}
                    {entries.map(({ key, text, href, lang }) => (
                      <a key={key} href={href} lang={lang}>
                        {text}
                      </a>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {isEmpty && <p>{none}</p>}
    </>
  );
}
