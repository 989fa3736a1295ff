import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { houseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { actors, crawl, crawlEntities, schema } from './matrix/crawl.js';
import { Observer } from './matrix/observe.js';
import { NOUNS, READERS, type Row, sightOf, unclassified } from './matrix/oracle.js';
import { type Fixture, makeRows } from './matrix/rows.js';
import { operationOf } from './matrix/sample.js';
import { makeWorld, PLANS, type World } from './world.js';

/* FIG1, FIG2: every coordinate, by root, list, nested, search, aggregate and _entities, for every role and relation,
   with both walls and with each alone, against the oracle of docs/access-sight.md. */

const faults = new Set<string>();

/** Rows that may be seen and that no field lists for those outside the ente yet. */
const NO_WAY = new Set(['Membership OFFICE', 'Membership OWN']);

let world: World;
let fixture: Fixture;
const tokens = new Map<string, string>();
beforeAll(async () => {
  world = await makeWorld('solo');
  fixture = await makeRows(world);
  for (const [name, actor] of Object.entries(actors)) if (name !== 'ANONYMOUS') tokens.set(name, world.signIn(actor));
}, 120_000);
afterAll(async () => {
  await fixture?.close();
  await world?.close();
});

const told = (observer: Observer) =>
  [
    ...new Set(
      observer.leaks.map(
        ({ reader, coordinate, row, path, expected }) =>
          `${reader} is given ${coordinate} by ${path} of a ${row.state} ${row.noun} (${row.relation}): ${expected}`,
      ),
    ),
  ].sort();

async function everybodyAsks(): Promise<Observer> {
  const observer = new Observer(fixture.rows);
  const stage = { world, fixture, tokens, faults };
  for (const reader of READERS) {
    await crawl(stage, observer, reader);
    await crawlEntities(stage, observer, reader);
  }
  return observer;
}

const walled = `select schemaname, tablename from pg_tables where rowsecurity and schemaname = any($1::text[]) order by 1, 2`;
async function setRowSecurity(verb: 'enable' | 'disable'): Promise<void> {
  const schemas = [...PLANS.map(({ name }) => name), 'identity'];
  tables ??= (await fixture.sql('network', walled, [schemas])) as { schemaname: string; tablename: string }[];
  for (const { schemaname, tablename } of tables) {
    await fixture.sql('network', `alter table "${schemaname}"."${tablename}" ${verb} row level security`);
  }
}
let tables: { schemaname: string; tablename: string }[] | undefined;

describe('FIG1: the oracle', () => {
  test('every field of the schema is classified in docs/access-coordinates.csv, and nothing else is', () => {
    expect(unclassified(schema)).toEqual({ missing: [], stale: [] });
  });

  test('every noun whose rows not everybody sees has rows in the matrix, and every role a column', () => {
    expect(NOUNS.filter((noun) => !fixture.rows.some((row) => row.noun === noun))).toEqual([]);
    expect([...READERS].sort()).toEqual(Object.keys(actors).sort());
  });
});

describe('G4 G5 C24 FIG1: who is given what', () => {
  let both: Observer;
  test('FIG1: with both walls nobody is given what the oracle denies or masks, on any path', async () => {
    both = await everybodyAsks();
    process.stderr.write(
      `FIG1 ${both.cells} cells, ${both.coordinates.size} coordinates given, ${both.leaks.length} leaks\n`,
    );
    expect(told(both)).toEqual([]);
    expect([...faults].sort()).toEqual([]);
  }, 300_000);

  test('FIG1: whoever sees by the oracle is really given it, so that the matrix is not that of an empty room', () => {
    const missing = fixture.rows.flatMap((row) => {
      const kind = row.noun === 'Person' ? 'NAME' : 'ROW';
      return READERS.filter(
        (reader) =>
          !NO_WAY.has(`${row.noun} ${row.relation}`) &&
          sightOf(reader, row, kind) === 'sees' &&
          !both.wasGiven(reader, row, kind),
      ).map((reader) => `${reader} does not reach a ${row.state} ${row.noun} (${row.relation})`);
    });
    expect([...new Set(missing)].sort()).toEqual([]);
  });
});

describe('FIG2: each wall alone', () => {
  test('FIG2: with row-level security switched off the policy alone gives nobody a denied row or a masked value', async () => {
    await setRowSecurity('disable');
    try {
      expect(told(await everybodyAsks())).toEqual([]);
    } finally {
      await setRowSecurity('enable');
    }
  }, 300_000);

  test('FIG2: row-level security alone, with no policy before it, gives every role exactly the rows of the oracle', async () => {
    const differing: string[] = [];
    for (const reader of READERS) for (const row of fixture.rows) differing.push(...(await rowsApart(reader, row)));
    expect([...new Set(differing)].sort()).toEqual([]);
  }, 120_000);

  test('FIG2 twin: with both walls down a stranger is given rows, so the walls are what keeps them out', async () => {
    await setRowSecurity('disable');
    try {
      const [row] = fixture.rows.filter(({ noun, relation }) => noun === 'Case' && relation === 'FOREIGN');
      expect(await isInDatabase('OPERATOR', row as Row)).toBe(true);
    } finally {
      await setRowSecurity('enable');
    }
  });
});

describe('G5 TH8: counts and searches', () => {
  test('G5: counts and totals are those of the rows that the reader sees', async () => {
    for (const reader of READERS) {
      const token = tokens.get(reader);
      const { body } = await world.ask(
        '{ caseCounts { key count } cases(first: 100) { totalCount } }',
        token ? { token } : {},
      );
      const seen = fixture.rows.filter((row) => row.noun === 'Case' && sightOf(reader, row, 'ROW') === 'sees').length;
      const counted = body.data?.caseCounts?.reduce((sum: number, one: { count: number }) => sum + one.count, 0) ?? 0;
      expect([reader, counted, body.data?.cases?.totalCount ?? 0]).toEqual([reader, seen, seen]);
    }
  });

  test('TH8: nobody finds a case by a value that they may not read', async () => {
    const find = 'query ($text: Text!) { cases(first: 100, filter: { text: $text }) { edges { node { id } } } }';
    const found: string[] = [];
    for (const reader of READERS) {
      const token = tokens.get(reader);
      for (const [kind, text] of [
        ['PERSON', 'zibellino nome'],
        ['NUMBER', 'ZIBELLINO12345'],
        ['TEXT', 'zibellino testo'],
      ] as const) {
        const { body } = await world.ask(find, { ...(token ? { token } : {}), variables: { text } });
        for (const { node } of body.data?.cases?.edges ?? []) {
          const row = fixture.rows.find(({ id }) => id === node.id) as Row;
          if (sightOf(reader, row, kind) !== 'sees')
            found.push(`${reader} finds a ${row.state} case (${row.relation}) by its ${kind}`);
        }
      }
    }
    expect(found).toEqual([]);
  }, 60_000);
});

describe('TH4: what nobody may see, nobody may change', () => {
  test('TH4: every mutation, by every role, on rows of others: not one row that the role may not see is altered', async () => {
    const altered: string[] = [];
    await setRowSecurity('enable');
    for (const reader of READERS) {
      const denied = fixture.rows.filter((row) => row.table && sightOf(reader, row, kindOf(row)) === 'denied');
      const before = await prints(denied);
      for (const noun of ['FOREIGN', 'OFFICE', 'ENTE']) await tryEverything(reader, idsOf(denied, noun));
      const after = await prints(denied);
      for (const row of denied) {
        if (before.get(row.id) !== after.get(row.id))
          altered.push(`${reader} altered a ${row.state} ${row.noun} (${row.relation})`);
      }
    }
    expect(altered).toEqual([]);
  }, 300_000);
});

const kindOf = (row: Row): string => (row.noun === 'Person' ? 'NAME' : 'ROW');

/** One row of each noun, under the names that inputs give to its id. */
function idsOf(rows: readonly Row[], relation: string): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const row of rows) {
    if (row.relation !== relation) continue;
    const name = `${row.noun[0]?.toLowerCase()}${row.noun.slice(1)}Id`;
    for (const said of [name, name.replace('contentItem', 'content'), name.replace('trainingEvent', 'event')])
      ids[said] = row.id;
  }
  return ids;
}

async function tryEverything(reader: string, ids: Record<string, string>): Promise<void> {
  const token = tokens.get(reader);
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { query, variables } = operationOf('mutation', field, {
      ...ids,
      clientKey: randomUUID(),
      expectedVersion: '1',
    });
    await world.ask(query, { variables, ...(token ? { token } : {}) });
  }
}

/** A fingerprint of every row, as it lies in the database. */
async function prints(rows: readonly (Row & { table?: string })[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const table of new Set(rows.map((row) => row.table as string))) {
    const ids = rows.filter((row) => row.table === table).map(({ id }) => id);
    const text = `select id::text, md5(t::text) as print from "${table}" t where id = any($1::uuid[])`;
    for (const one of await fixture.sql(houseOf(table) as string, text, [ids]))
      found.set(String(one.id), String(one.print));
  }
  return found;
}

const houseOf = (table: string) => tables?.find(({ tablename }) => tablename === table)?.schemaname;

async function isInDatabase(reader: string, row: Row & { table?: string }): Promise<boolean> {
  const open = world.houses.get(houseOf(row.table as string) as string);
  if (!open) throw new Error(`No house has a walled table ${row.table}`);
  const caller = { actor: actors[reader] as Actor, requestId: 'r', locale: 'it' };
  const ctx = houseContext(open.house, caller);
  const found = await ctx.db.rows(prepared(`matrix.${row.table}`, `select 1 from "${row.table}" where id = $1::uuid`), [
    row.id,
  ]);
  await ctx.db.finish();
  return found.length > 0;
}

/** Where the database and the oracle differ on a row; the courier carries in the name of others and reads nothing out. */
async function rowsApart(reader: string, row: Row & { table?: string }): Promise<string[]> {
  if (!row.table || reader === 'COURIER') return [];
  const expected = sightOf(reader, row, row.noun === 'Person' ? 'NAME' : 'ROW') !== 'denied';
  const given = await isInDatabase(reader, row);
  return given === expected
    ? []
    : [`${reader} ${given ? 'is given' : 'is denied'} a ${row.state} ${row.noun} (${row.relation}) by the database`];
}
