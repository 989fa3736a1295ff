type Window = { weekday: number; opens: string; closes: string; note: string | null };

/** The days on which a desk opens, in order, each with its windows. */
export function weekOf(windows: readonly Window[]): { weekday: number; windows: Window[] }[] {
  const sorted = [...windows].sort((a, b) => a.weekday - b.weekday || a.opens.localeCompare(b.opens));
  const days = new Map<number, Window[]>();
  for (const window of sorted) days.set(window.weekday, [...(days.get(window.weekday) ?? []), window]);
  return [...days].map(([weekday, ofDay]) => ({ weekday, windows: ofDay }));
}
