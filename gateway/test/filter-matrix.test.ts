import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import { schema } from './matrix/crawl.js';
import { coordinateOf, FILTERS, kindOf, opensTo, READERS, type Row, sightOf } from './matrix/oracle.js';
import { makeStage, type Stage } from './matrix/stage.js';

/* TH8: a field may be filtered or ordered by only where it may be read. docs/access-filters.csv says what each argument reads. */

let stage: Stage;
beforeAll(async () => {
  stage = await makeStage();
}, 120_000);
afterAll(() => stage?.close());

/** Arguments that name one row or one page of a list, or hold a secret. */
const ADDRESSES = new Set(['id', 'slug', 'token', 'code', 'registryNumber', 'first', 'after', 'locale']);

/** Every argument of a query that narrows or orders what it gives. */
function filtersOfSchema(): string[] {
  const found = new Set<string>();
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const type = isNonNullType(field.type) ? field.type.ofType : field.type;
    const named = getNamedType(field.type);
    const isMany = isListType(type) || (isObjectType(named) && /Connection$/.test(named.name));
    for (const arg of field.args) {
      const input = getNamedType(arg.type);
      if (isInputObjectType(input)) {
        for (const name of Object.keys(input.getFields())) found.add(`${input.name}.${name}`);
      } else if (isMany ? !(ADDRESSES.has(arg.name) && arg.name !== 'code') : !ADDRESSES.has(arg.name)) {
        found.add(`${field.name}.${arg.name}`);
      }
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || ['Query', 'Mutation'].includes(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!/Connection$/.test(getNamedType(field.type).name)) continue;
      for (const arg of field.args) if (!ADDRESSES.has(arg.name)) found.add(`${type.name}.${field.name}.${arg.name}`);
    }
  }
  return [...found].sort();
}

/** Rows that a reader is shown without the field that a filter reads. */
const veiled = (reader: string, field: string): Row[] => {
  const { noun, kind } = coordinateOf(...(field.split('.') as [string, string])) ?? { noun: '', kind: '' };
  return stage.fixture.rows.filter(
    (row) => row.noun === noun && sightOf(reader, row, kindOf(row)) === 'sees' && sightOf(reader, row, kind) !== 'sees',
  );
};

const ADDRESSES_OF_PEOPLE = ['zibellino-own@', 'zibellino-ente@', 'zibellino-office@', 'zibellino-foreign@'];

/** Filters that read what some reader is not shown: the questions that such a reader could put. */
const PROBES: Record<string, { root: string; ask: string; values: readonly unknown[]; noun?: string }> = {
  'CaseFilter.text': {
    root: 'cases',
    ask: 'query ($value: Text!) { found: cases(first: 100, filter: { text: $value }) { edges { node { id } } } }',
    values: ['zibellino nome', 'ZIBELLINO12345', 'zibellino testo', 'zibellino oggetto'],
  },
  'CaseFilter.sameMatterOnly': {
    root: 'cases',
    ask: 'query ($value: Boolean!) { found: cases(first: 100, filter: { sameMatterOnly: $value }) { edges { node { id } } } }',
    values: [true],
  },
  'CaseFilter.heldOnly': {
    root: 'cases',
    ask: 'query ($value: Boolean!) { found: cases(first: 100, filter: { heldOnly: $value }) { edges { node { id } } } }',
    values: [true],
    noun: 'HeldAnswer',
  },
  'Ente.members.text': {
    root: 'enti',
    ask: 'query ($value: Text!) { found: enti(first: 100) { edges { node { id members(first: 100, text: $value) { edges { node { person { id } } } } } } } }',
    values: ADDRESSES_OF_PEOPLE,
  },
};
const KIND_OF_VALUE: Record<string, string> = {
  'zibellino nome': 'PERSON',
  ZIBELLINO12345: 'NUMBER',
  ...Object.fromEntries(ADDRESSES_OF_PEOPLE.map((address) => [address, 'CONTACT'])),
};
interface Found {
  readonly node: { readonly id: string; readonly members?: { edges: { node: { person: { id: string } } }[] } | null };
}
/** Ids of what a probe found: rows of a list, or people within them. */
const idsIn = (edges: readonly Found[] | undefined): string[] =>
  (edges ?? []).flatMap(({ node }) =>
    node.members === undefined ? [node.id] : (node.members?.edges ?? []).map((one) => one.node.person.id),
  );

describe('G5 TH8: counts, filters and orders', () => {
  test('TH8: every argument that narrows or orders is written in docs/access-filters.csv, and nothing else is', () => {
    expect([...FILTERS.keys()].sort()).toEqual(filtersOfSchema());
  });

  test('TH8: what a filter reads is a classified field', () => {
    const unknown = [...FILTERS.values()]
      .flat()
      .filter((field) => !coordinateOf(...(field.split('.') as [string, string])));
    expect(unknown).toEqual([]);
  });

  test('TH8: every filter reads only what whoever sees the row may read, or is put to the proof below', () => {
    const open: string[] = [];
    for (const [argument, reads] of FILTERS) {
      for (const field of reads) {
        for (const reader of READERS) {
          const root = PROBES[argument]?.root;
          if (root ? opensTo(reader, `Query.${root}`) : veiled(reader, field).length > 0)
            if (!root) open.push(`${reader} could ask by ${argument} for ${field}`);
        }
      }
    }
    expect([...new Set(open)]).toEqual([]);
  });

  test('TH8: nobody finds a row by a value that they may not read', async () => {
    const found: string[] = [];
    let asked = 0;
    for (const [argument, { ask, root, values, noun }] of Object.entries(PROBES)) {
      for (const reader of READERS.filter((one) => opensTo(one, `Query.${root}`))) {
        for (const value of values) {
          asked += 1;
          const { body } = await stage.ask(reader, ask, { value });
          for (const one of idsIn(body.data?.found?.edges)) {
            const row = stage.fixture.rows.find(({ id }) => id === one) as Row;
            const kind = KIND_OF_VALUE[String(value)] ?? (value === true ? 'NUMBER' : 'TEXT');
            const sight = noun ? sightOf(reader, { ...row, noun, state: '-' }, 'ROW') : sightOf(reader, row, kind);
            if (sight !== 'sees')
              found.push(`${reader} finds a ${row.state} ${row.noun} (${row.relation}) by ${argument} ${value}`);
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(READERS.length);
    expect([...new Set(found)]).toEqual([]);
  }, 60_000);

  test('TH8 twin: whoever may read the value does find the row by it', async () => {
    const probe = PROBES['CaseFilter.text'];
    const { body } = await stage.ask('COORDINATION', probe?.ask as string, { value: 'zibellino testo' });
    expect(body.data.found.edges.length).toBeGreaterThan(5);
    const people = PROBES['Ente.members.text'];
    const byAddress = await stage.ask('ENTE_ADMIN', people?.ask as string, { value: 'zibellino-ente@' });
    expect(idsIn(byAddress.body.data.found.edges)).toHaveLength(1);
  });

  test('G5: counts and totals are those of the rows that the reader sees', async () => {
    for (const reader of READERS) {
      const { body } = await stage.ask(reader, '{ caseCounts { key count } cases(first: 100) { totalCount } }');
      const cases = stage.fixture.rows.filter((row) => row.noun === 'Case');
      const seen = cases.filter((row) => sightOf(reader, row, 'ROW') === 'sees').length;
      const counted = body.data?.caseCounts?.reduce((sum: number, one: { count: number }) => sum + one.count, 0) ?? 0;
      expect([reader, counted, body.data?.cases?.totalCount ?? 0]).toEqual([reader, seen, seen]);
    }
  });
});
