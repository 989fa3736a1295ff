import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';

/* Reads the oracle of docs/access-sight.md. Nothing that runs imports it. */

const table = (name: string): string[][] =>
  readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));

export type Sight = 'sees' | 'masked' | 'denied';
export type Relation = 'OWN' | 'DESK' | 'ENTE' | 'OFFICE' | 'FOREIGN';

export interface Coordinate {
  readonly noun: string;
  readonly kind: string;
}

const [, ...coordinateLines] = table('access-coordinates.csv');
const coordinates = new Map<string, Coordinate>();
for (const [type = '', noun = '', kind = '', fields = ''] of coordinateLines) {
  for (const field of fields.split(' ')) coordinates.set(`${type}.${field}`, { noun, kind });
}

/** Whose data a field is and of which kind; undefined when nobody has classified it. */
export const coordinateOf = (type: string, field: string): Coordinate | undefined =>
  coordinates.get(`${type}.${field}`) ?? coordinates.get(`${type}.*`);

const [sightHead = [], ...sightLines] = table('access-sight.csv');
/** Roles and situations that the oracle speaks of. */
export const READERS = sightHead.slice(5);

/** Nouns with rows that somebody may not see. */
export const NOUNS = [...new Set(sightLines.map(([noun = '']) => noun))];

export interface Row {
  readonly noun: string;
  readonly id: string;
  readonly relation: Relation;
  readonly state: string;
}

const [doorHead = [], ...doorLines] = table('access-matrix.csv');
const doors = new Map(doorLines.map(([coordinate = '', ...said]) => [coordinate, said]));
/** Whether the door of a root field opens to a reader: access-matrix.test.ts proves that it does so. */
export function opensTo(reader: string, coordinate: string): boolean {
  const role = doorHead.includes(reader) ? reader : reader.startsWith('MACHINE') ? 'MACHINE' : 'OPERATOR';
  return doors.get(coordinate)?.[doorHead.indexOf(role) - 1] === 'open';
}

/** Arguments that narrow or order a list, with the fields that they read. */
export const FILTERS = new Map(
  table('access-filters.csv')
    .slice(1)
    .map(([argument = '', reads = '']) => [argument, reads === '-' ? [] : reads.split(' ')]),
);

/** The class that says whether a row is seen at all. */
export const kindOf = (row: Row): string => (row.noun === 'Person' ? 'NAME' : 'ROW');

/** Words of access-sight.md for what is no row. */
const NO_ROWS = 'PUBLIC NETWORK SELF BEARER LINK AGGREGATE INPUT FRAME REGISTER DOOR'.split(' ');
/** Nouns of fields that no table speaks of. */
export const unexplained = (): string[] =>
  [...new Set([...coordinates.values()].map(({ noun }) => noun))].filter(
    (noun) => !NOUNS.includes(noun) && !NO_ROWS.includes(noun),
  );

const known = new Map<string, Sight>();
/** What a reader is given of a row; the first line that fits holds. */
export function sightOf(reader: string, row: Row, kind: string): Sight {
  const key = [reader, row.noun, row.state, kind, row.relation].join(' ');
  const found = known.get(key);
  if (found) return found;
  const fits = (said = '', is: string) => said === '*' || said === is;
  const line = sightLines.find(
    ([noun, state, of, relation]) =>
      noun === row.noun && fits(state, row.state) && fits(of, kind) && fits(relation, row.relation),
  );
  const sight = line?.[5 + READERS.indexOf(reader)] as Sight | undefined;
  if (!sight) throw new Error(`access-sight.csv says nothing of ${key}`);
  known.set(key, sight);
  return sight;
}

/** Whether a reader sees this kind of data of some row of a noun, in whatever state. */
export const seesNoun = (reader: string, noun: string, kind: string): boolean =>
  sightLines.some(
    (line) => line[0] === noun && ['*', kind].includes(line[2] ?? '') && line[5 + READERS.indexOf(reader)] === 'sees',
  );

/** Fields of the schema that nobody has classified, and classified ones that are gone. */
export function unclassified(schema: GraphQLSchema): { missing: string[]; stale: string[] } {
  const there = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    // payloads, pages and their rows carry nouns and refusals; they say nothing of their own
    if (/(Payload|Connection|Edge)$/.test(type.name)) continue;
    for (const field of Object.keys(type.getFields())) there.add(`${type.name}.${field}`);
  }
  const missing = [...there].filter((one) => !coordinateOf(...(one.split('.') as [string, string])));
  const stale = [...coordinates.keys()].filter((one) => !one.endsWith('.*') && !there.has(one));
  return { missing: missing.sort(), stale: stale.sort() };
}
