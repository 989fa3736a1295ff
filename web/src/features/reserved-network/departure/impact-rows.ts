import type { Impact_HouseFragment } from '../../../graphql/generated/graphql';

type HouseImpact = Impact_HouseFragment | null;
/** What an ente would leave behind: in four houses by the ente, in that of the agendas desk by desk. */
export type Impact = {
  peopleImpact: HouseImpact;
  casesImpact: HouseImpact;
  trainingImpact: HouseImpact;
  contentsImpact: HouseImpact;
  sportelli: { bookingsImpact: HouseImpact }[];
};
export type House = 'network' | 'cases' | 'appointments' | 'training' | 'knowledge';
export type DepartureKind = 'SUSPENSION' | 'WITHDRAWAL';
export type ImpactLine = { house: House; kind: string; count: number; decisions: string[] };

const partsOf = (impact: Impact): [House, HouseImpact][] => [
  ['network', impact.peopleImpact],
  ['cases', impact.casesImpact],
  ['training', impact.trainingImpact],
  ['knowledge', impact.contentsImpact],
  ...impact.sportelli.map(({ bookingsImpact }): [House, HouseImpact] => ['appointments', bookingsImpact]),
];

/** N10: every row of the preview with what may be decided, the proposal first; the desks of an ente count together. */
export function linesOf(impact: Impact, kind: DepartureKind): ImpactLine[] {
  const lines = new Map<string, ImpactLine>();
  for (const [house, part] of partsOf(impact)) {
    for (const { onSuspension, onWithdrawal, kind: row, count } of part?.rows ?? []) {
      const decisions = kind === 'SUSPENSION' ? onSuspension : onWithdrawal;
      const line = lines.get(row) ?? { house, kind: row, count: 0, decisions };
      lines.set(row, { ...line, count: line.count + count });
    }
  }
  return [...lines.values()];
}

/** N11: what was looked at, given back to confirm; a house that is silent counts as such. */
export const digestsOf = (impact: Impact): string[] =>
  partsOf(impact).map(([house, part]) => part?.digest ?? `${house}:silent`);

/** Houses that did not answer: their rows follow the proposal once they do. */
export const silentOf = (impact: Impact): House[] => [
  ...new Set(
    partsOf(impact)
      .filter(([, part]) => !part)
      .map(([house]) => house),
  ),
];

/** Name of the control that decides a row. */
export const controlOf = ({ house, kind }: Pick<ImpactLine, 'house' | 'kind'>): string => `${house}-${kind}`;
