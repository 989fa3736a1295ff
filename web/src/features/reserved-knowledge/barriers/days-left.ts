const DAY_MS = 86_400_000;

/** Whole days from one local date to another, both YYYY-MM-DD; negative once it has passed. */
export const daysLeft = (today: string, due: string): number =>
  Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
