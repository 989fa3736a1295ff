import type { AccessRegisterQuery } from '../../graphql/generated/graphql';
import { HOUSES, type House } from './register-question';

export type Line = NonNullable<AccessRegisterQuery['casesAccesses']>['accesses'][number] & { house: House };

export const PAGE = 50;

/** A page of the register: its lines, and where each house goes on; null when nothing is left. */
export interface RegisterPage {
  readonly lines: Line[];
  readonly next: Partial<Record<House, string>> | null;
}

type Answer = Partial<AccessRegisterQuery>;
const linesIn = (data: Answer, house: House) =>
  ((data as Record<string, AccessRegisterQuery['casesAccesses'] | undefined>)[`${house}Accesses`]?.accesses ?? []).map(
    (one) => ({ ...one, house }),
  );

/** The order of the houses themselves, by instant and then by id: the lines of one instant are many. */
const latestFirst = (one: string, other: string): number => (one < other ? 1 : one > other ? -1 : 0);

/**
 * One page out of what the houses answered: the latest lines of all, each once. A house of which nothing is shown stays
 * where it was, so that the next page begins exactly where this one ends (G7).
 */
export function pageOf(answers: readonly Answer[], before: Partial<Record<House, string>>): RegisterPage {
  const found = new Map<string, Line>();
  let isFull = false;
  for (const data of answers) {
    for (const house of HOUSES) {
      const lines = linesIn(data, house);
      isFull ||= lines.length >= PAGE;
      for (const one of lines) found.set(`${house} ${one.id}`, one);
    }
  }
  const all = [...found.values()].sort((a, b) => latestFirst(a.at, b.at) || latestFirst(a.id, b.id));
  const lines = all.slice(0, PAGE);
  const next = { ...before };
  for (const { house, cursor } of lines) next[house] = cursor;
  return { lines, next: isFull || all.length > PAGE ? next : null };
}
