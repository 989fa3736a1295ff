import type { RetentionPageQuery } from '../../graphql/generated/graphql';

export const HOUSES = ['cases', 'appointments', 'training', 'network', 'knowledge'] as const;
export type House = (typeof HOUSES)[number];
/** Houses in which something can be held by its number. */
export const HOLDING = ['cases', 'appointments'] as const satisfies readonly House[];

type Retention = NonNullable<RetentionPageQuery['casesRetention']>;
export type RetentionLine = Retention['lines'][number] & { house: House };
export type Hold = Retention['holds'][number] & { house: (typeof HOLDING)[number] };

const of = (data: RetentionPageQuery, house: House): Retention | null | undefined =>
  data[`${house}Retention`] as Retention | null | undefined;

/** Terms of the houses that answered; the frame’s own, which every house has, come once for each. */
export const linesOf = (data: RetentionPageQuery): RetentionLine[] =>
  HOUSES.flatMap((house) => (of(data, house)?.lines ?? []).map((line) => ({ ...line, house })));

/** Holds, those in force first. */
export const holdsOf = (data: RetentionPageQuery): Hold[] =>
  HOLDING.flatMap((house) => (of(data, house)?.holds ?? []).map((hold) => ({ ...hold, house }))).sort(
    (a, b) => Number(b.isInForce) - Number(a.isInForce) || b.placedAt.localeCompare(a.placedAt),
  );

/** Houses that did not answer. */
export const silentOf = (data: RetentionPageQuery): House[] => HOUSES.filter((house) => !of(data, house));

/** Which of the houses a command is for, as the variables of its document. */
export const onlyIn = (wanted: string) => ({
  cases: wanted === 'cases',
  appointments: wanted === 'appointments',
  training: wanted === 'training',
  network: wanted === 'network',
  knowledge: wanted === 'knowledge',
});
