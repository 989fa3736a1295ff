import type { DeliveriesPageQuery } from '../../../graphql/generated/graphql';

export const HOUSES = ['network', 'cases', 'appointments', 'knowledge', 'training'] as const;
export type House = (typeof HOUSES)[number];

type Deliveries = NonNullable<DeliveriesPageQuery['casesDeliveries']>;
export type Stuck = Deliveries['stuck'][number] & { house: House };
export type Waiting = Pick<Deliveries, 'waiting' | 'waitingSince'> & { house: House };

const of = (data: DeliveriesPageQuery, house: House): Deliveries | null | undefined =>
  data[`${house}Deliveries`] as Deliveries | null | undefined;

/** How much waits in each house that answered. */
export const waitingOf = (data: DeliveriesPageQuery): Waiting[] =>
  HOUSES.flatMap((house) => {
    const held = of(data, house);
    return held ? [{ house, waiting: held.waiting, waitingSince: held.waitingSince }] : [];
  });

/** What was not taken, over all houses that answered: given up first, then the latest. */
export const stuckOf = (data: DeliveriesPageQuery): Stuck[] =>
  HOUSES.flatMap((house) => (of(data, house)?.stuck ?? []).map((one) => ({ ...one, house }))).sort(
    (a, b) => Number(b.isGivenUp) - Number(a.isGivenUp) || b.writtenAt.localeCompare(a.writtenAt),
  );

/** Houses that did not answer. */
export const silentOf = (data: DeliveriesPageQuery): House[] => HOUSES.filter((house) => !of(data, house));
