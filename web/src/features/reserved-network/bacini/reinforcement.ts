export type Measured = {
  id: string;
  openingHoursPerWeek: number | null;
  foreignResidentsKnown: number;
  comuniCount: number;
  comuniUnknown: number;
};

/** Hours and residents of a bacino where both are known, be it in part; null where there is nothing to divide by. */
export function figuresOf(row: Measured): { hours: number; residents: number } | null {
  const { openingHoursPerWeek: hours, foreignResidentsKnown: residents, comuniCount, comuniUnknown } = row;
  return hours === null || residents <= 0 || comuniUnknown >= comuniCount ? null : { hours, residents };
}

export const perThousand = ({ hours, residents }: { hours: number; residents: number }): number =>
  (hours * 1_000) / residents;

/** N19: hours and residents of all bacini that have both; null where fewer than two do. */
export function provinceOf(rows: readonly Measured[]): { hours: number; residents: number } | null {
  const known = rows.map(figuresOf).filter((one) => one !== null);
  if (known.length < 2) return null;
  return {
    hours: known.reduce((sum, { hours }) => sum + hours, 0),
    residents: known.reduce((sum, { residents }) => sum + residents, 0),
  };
}

/** N19: weekly hours that a bacino lacks to reach the ratio of the province, up to the next half hour; 0 where none. */
export function missingHours(
  row: { hours: number; residents: number },
  province: { hours: number; residents: number },
): number {
  const wanted = (perThousand(province) * row.residents) / 1_000;
  return Math.max(0, Math.ceil((wanted - row.hours) * 2 - 1e-9) / 2);
}

/** N19: the bacini where reinforcement is suggested: those that lack hours to reach the ratio of the province. */
export function lacking(rows: readonly Measured[]): ReadonlySet<string> {
  const province = provinceOf(rows);
  const lacks = (row: Measured): boolean => {
    const figures = figuresOf(row);
    return Boolean(figures && province && missingHours(figures, province) > 0);
  };
  return new Set(rows.filter(lacks).map(({ id }) => id));
}

/** N19: weekly opening hours of windows such as 09:00–12:30; null without any. */
export function weeklyHours(windows: readonly { opens: string; closes: string }[]): number | null {
  if (windows.length === 0) return null;
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return windows.reduce((sum, { opens, closes }) => sum + minutes(closes) - minutes(opens), 0) / 60;
}
