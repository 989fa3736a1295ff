import type { RegistrationState } from '../../../graphql/generated/graphql';

type Seated = { state: RegistrationState; position: number | null; registeredAt: string };

const rank: Record<RegistrationState, number> = {
  CONFIRMED: 0,
  APPROVED: 1,
  REQUESTED: 2,
  OFFERED: 3,
  WAITLISTED: 4,
  WITHDRAWN: 5,
  REJECTED: 6,
  CANCELLED_BY_ORGANISER: 7,
};

/** Those who have a seat first, then those who wait in the order of the list, then the others. */
export const inSeatOrder = <Row extends Seated>(rows: readonly Row[]): Row[] =>
  [...rows].sort(
    (a, b) =>
      rank[a.state] - rank[b.state] ||
      (a.position ?? 0) - (b.position ?? 0) ||
      a.registeredAt.localeCompare(b.registeredAt),
  );

/** Those who are expected in the room. */
export const isExpected = ({ state }: { state: RegistrationState }): boolean => state === 'CONFIRMED';
