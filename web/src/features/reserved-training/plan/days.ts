/** A day as people write it: 11/03/2027, or 2027-03-11. */
const WRITTEN = /^(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))$/;

const two = (part: string): string => part.padStart(2, '0');

function dayOf(written: string): string | null {
  const [, year, month, day, itDay, itMonth, itYear] = WRITTEN.exec(written) ?? [];
  const iso =
    year && month && day
      ? `${year}-${month}-${day}`
      : itDay && itMonth && itYear
        ? `${itYear}-${two(itMonth)}-${two(itDay)}`
        : '';
  const at = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || !at.toISOString().startsWith(iso) ? null : iso;
}

/** Days one after the other, separated by commas or spaces, as ISO days; null where one of them is no day. */
export function writtenDays(text: string | undefined): string[] | null {
  const days = (text ?? '').split(/[\s,;]+/).filter(Boolean);
  const read = days.map(dayOf);
  return read.every((day) => day !== null) ? read : null;
}
