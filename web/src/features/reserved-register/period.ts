const DAY_MS = 86_400_000;

/** The instants between two days, both included; an hour or two more at the ends, whatever the season. */
export const periodOf = (from: string, to: string): { since: string; until: string } => ({
  since: new Date(Date.parse(`${from}T00:00:00Z`) - DAY_MS / 12).toISOString(),
  until: new Date(Date.parse(`${to}T00:00:00Z`) + DAY_MS).toISOString(),
});

/** The last thirty days, up to today. */
export function lastMonth(today: string): { from: string; to: string } {
  return { from: new Date(Date.parse(`${today}T00:00:00Z`) - 30 * DAY_MS).toISOString().slice(0, 10), to: today };
}

/** A day out of an address; what is not one is left out. */
export const dayOf = (value: string | undefined): string | undefined =>
  value && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
