export type Window = { weekday: number; opens: string; closes: string; note?: string | null };

const WINDOW = /^(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})(?:\s+(.+))?$/;
const time = (hours: string | undefined, minutes: string | undefined): string =>
  `${(hours ?? '').padStart(2, '0')}:${minutes}`;

/** Hours of one day as people write them: «9:00-12:30, 14.00–16.00 su appuntamento»; null where a part is no window. */
export function windowsOf(weekday: number, text: string): Window[] | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const windows = parts.map((part): Window | null => {
    const found = WINDOW.exec(part);
    if (!found) return null;
    const [, h1, m1, h2, m2, note] = found;
    return { weekday, opens: time(h1, m1), closes: time(h2, m2), note: note ?? null };
  });
  return windows.includes(null) ? null : (windows as Window[]);
}

/** Hours of one day as a form shows them, to be changed. */
export const textOf = (windows: readonly Window[], weekday: number): string =>
  windows
    .filter((window) => window.weekday === weekday)
    .map(({ opens, closes, note }) => [`${opens}-${closes}`, note].filter(Boolean).join(' '))
    .join(', ');
