import { manyOf, oneOf, type SearchParams, wordOf } from '../../forms/address-query';
import { dayOf, lastMonth } from './period';

export const HOUSES = ['cases', 'appointments', 'network', 'knowledge', 'training'] as const;
export type House = (typeof HOUSES)[number];

const WAYS = ['READ', 'CHANGE', 'FILE', 'EXPORT', 'LETTER'] as const;
/** What left the platform is a question of its own: files, tables and letters together. */
export const ASKED_WAYS = ['LEFT', ...WAYS] as const;
const LEFT: readonly (typeof WAYS)[number][] = ['FILE', 'EXPORT', 'LETTER'];
export const hasLeft = (kind: string): boolean => (LEFT as readonly string[]).includes(kind);

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_IDS = 10;
/** What an operation, a verb or a letter can be called: no words of a person. */
export const OPERATION = /^[\w.:-]{1,100}$/;

/** What the address asks of the register: ids and words of vocabularies only, never a name (FIG15). */
export interface RegisterQuestion {
  readonly of: readonly string[];
  readonly by: readonly string[];
  readonly ente: string | undefined;
  readonly way: (typeof ASKED_WAYS)[number] | undefined;
  readonly house: House | undefined;
  readonly operation: string | undefined;
  readonly from: string;
  readonly to: string;
  /** Where each house goes on. */
  readonly after: Readonly<Partial<Record<House, string>>>;
}

const idsOf = (search: SearchParams, name: string): string[] =>
  [search[name] ?? []]
    .flat()
    .filter((one) => ID.test(one))
    .slice(0, MOST_IDS);

function placesOf(search: SearchParams): Partial<Record<House, string>> {
  const given = [search.dopo ?? []].flat().map((one) => one.split('~'));
  const known = given.filter(([house]) => manyOf({ house }, 'house', HOUSES).length > 0);
  return Object.fromEntries(known.map(([house, cursor]) => [house, cursor]));
}

export function readQuestion(search: SearchParams, today: string): RegisterQuestion {
  const [usual, operation] = [lastMonth(today), oneOf(search, 'operazione')];
  return {
    of: idsOf(search, 'chi'),
    by: idsOf(search, 'da'),
    ente: idsOf(search, 'ente')[0],
    way: wordOf(search, 'come', ASKED_WAYS),
    house: wordOf(search, 'dove', HOUSES),
    operation: operation && OPERATION.test(operation) ? operation : undefined,
    from: dayOf(oneOf(search, 'dal')) ?? usual.from,
    to: dayOf(oneOf(search, 'al')) ?? usual.to,
    after: placesOf(search),
  };
}

/** Questions that are put to the houses for one of the auditor. */
const MOST_SIDES = 10;

/** Each of whom and each by whom, in pairs; and whether there were more pairs than are asked. */
export function sidesOf({ of, by }: Pick<RegisterQuestion, 'of' | 'by'>) {
  const each = (ids: readonly string[]) => (ids.length > 0 ? ids : [null]);
  const sides = each(of).flatMap((whose) => each(by).map((who) => ({ of: whose, by: who })));
  return { sides: sides.slice(0, MOST_SIDES), isCut: sides.length > MOST_SIDES };
}

/** The same as parameters of an address, without the page. */
export const addressOf = ({ of, by, ente, way, house, operation, from, to }: Omit<RegisterQuestion, 'after'>) => ({
  ...{ chi: of, da: by, ente, come: way, dove: house, operazione: operation, dal: from, al: to },
  cercato: true,
});

/** Kinds of access that the question is about; null for all. */
export const kindsOf = ({ way }: Pick<RegisterQuestion, 'way'>): (typeof WAYS)[number][] | null =>
  way === undefined ? null : way === 'LEFT' ? [...LEFT] : [way];
