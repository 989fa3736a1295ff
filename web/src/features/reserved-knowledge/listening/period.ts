import { oneOf, type SearchParams } from '../../../forms/address-query';

export type Period = { from: string; to: string };

const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** Two days of the address, in order; the last thirty days where there are none. */
export function readPeriod(params: SearchParams, today: string, monthAgo: string): Period {
  const [from, to] = [oneOf(params, 'dal'), oneOf(params, 'al')];
  const period = { from: isDay(from) ? from : monthAgo, to: isDay(to) ? to : today };
  return period.from <= period.to ? period : { from: period.to, to: period.from };
}
