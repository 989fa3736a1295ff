import { instantsOf, whenOf } from './when';

/** One sitting of a meeting as its form has it; one without an id is new, and nothing where it was left empty. */
export type SittingRow = {
  sessionId?: string;
  day?: string;
  from?: string;
  to?: string;
  place?: string;
  off?: 'on';
};

type Session = { id: string; startsAt: string; endsAt: string; place: string | null };

/** Sittings of a meeting as rows of its form, with an empty one to add another day. */
export const rowsOf = (sessions: readonly Session[]): SittingRow[] => [
  ...sessions.map(({ id, startsAt, endsAt, place }) => {
    const { startsOn, startsTime, endsTime } = whenOf({ startsAt, endsAt });
    return { sessionId: id, day: startsOn, from: startsTime, to: endsTime, place: place ?? undefined };
  }),
  {},
];

/** The first control of a row that lacks what its day needs; null where the row is whole, empty, or called off. */
export function missingIn({ sessionId, day, from, to, off }: SittingRow): 'day' | 'from' | 'to' | null {
  if (off || (!sessionId && !day && !from && !to)) return null;
  if (!day) return 'day';
  if (!from) return 'from';
  return to ? null : 'to';
}

/** Rows of the form as sittings that are held (T9): those called off and the empty one are left out. */
export const sittingsOf = (rows: readonly SittingRow[]) =>
  rows.flatMap(({ sessionId, day, from, to, place, off }) =>
    off || !day || !from || !to
      ? []
      : [
          {
            id: sessionId ?? null,
            place: place ?? null,
            ...instantsOf({ startsOn: day, startsTime: from, endsTime: to }),
          },
        ],
  );
