import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { houseContext } from '@respi/kit/context.js';
import type { OpenHouse } from '@respi/kit/house.js';
import { prepared } from '@respi/kit/read-session.js';
import { identityOf } from '@respi/network/identity/identity-room.js';
import { actors, crawl, crawlEntities, schema } from './matrix/crawl.js';
import { Observer } from './matrix/observe.js';
import { kindOf, NOUNS, READERS, sightOf, unclassified, unexplained } from './matrix/oracle.js';
import type { Fixture } from './matrix/rows.js';
import { makeStage, quoted, type Stage } from './matrix/stage.js';

/* FIG1, FIG2: every coordinate, by root, list, nested, search, aggregate and _entities, for every role and relation,
   with both walls and with each alone, against the oracle of docs/access-sight.md. */

type Place = Fixture['rows'][number];

/** Rows that may be seen and that no field lists for those who may see them yet. */
const NO_WAY = new Set(['Membership OFFICE', 'Membership OWN']);

let stage: Stage;
beforeAll(async () => {
  stage = await makeStage();
}, 120_000);
afterAll(() => stage?.close());

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
  const observer = new Observer(stage.fixture.rows);
  for (const reader of READERS) {
    await crawl(stage, observer, reader);
    await crawlEntities(stage, observer, reader);
  }
  return observer;
}

describe('FIG1: the oracle', () => {
  test('every field of the schema is classified in docs/access-coordinates.csv, and nothing else is', () => {
    expect(unclassified(schema)).toEqual({ missing: [], stale: [] });
  });

  test('every noun of docs/access-coordinates.csv is one whose rows are judged, or is explained as no row', () => {
    expect(unexplained()).toEqual([]);
  });

  test('every noun whose rows not everybody sees has rows in the matrix, and every role a column', () => {
    expect(NOUNS.filter((noun) => !stage.fixture.rows.some((row) => row.noun === noun))).toEqual([]);
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
    expect([...stage.faults].sort()).toEqual([]);
  }, 300_000);

  test('FIG1: whoever sees by the oracle is really given it, so that the matrix is not that of an empty room', () => {
    const missing = stage.fixture.rows.flatMap((row) =>
      READERS.filter(
        (reader) =>
          !NO_WAY.has(`${row.noun} ${row.relation}`) &&
          sightOf(reader, row, kindOf(row)) === 'sees' &&
          !both.wasGiven(reader, row, kindOf(row)),
      ).map((reader) => `${reader} does not reach a ${row.state} ${row.noun} (${row.relation})`),
    );
    expect([...new Set(missing)].sort()).toEqual([]);
  });
});

describe('FIG2: each wall alone', () => {
  test('FIG2: with row-level security switched off the policy alone gives nobody a denied row or a masked value', async () => {
    await stage.rowSecurity('disable');
    try {
      const alone = await everybodyAsks();
      process.stderr.write(`FIG2 policy alone: ${alone.cells} cells, ${alone.leaks.length} leaks\n`);
      expect(told(alone)).toEqual([]);
    } finally {
      await stage.rowSecurity('enable');
    }
  }, 300_000);

  test('FIG2: row-level security alone, with no policy before it, gives every role exactly the rows of the oracle', async () => {
    const differing: string[] = [];
    for (const reader of READERS)
      for (const row of stage.fixture.rows) differing.push(...(await rowsApart(reader, row)));
    const asked = READERS.length * stage.fixture.rows.length;
    process.stderr.write(`FIG2 row-level security alone: ${asked} rows asked for, ${differing.length} apart\n`);
    expect([...new Set(differing)].sort()).toEqual([]);
  }, 120_000);

  test('FIG2 twin: with both walls down a stranger is given rows, so the walls are what keeps them out', async () => {
    await stage.rowSecurity('disable');
    try {
      const [row] = stage.fixture.rows.filter(({ noun, relation }) => noun === 'Case' && relation === 'FOREIGN');
      expect(await isInDatabase('OPERATOR', row as Place)).toBe(true);
    } finally {
      await stage.rowSecurity('enable');
    }
  });
});

async function isInDatabase(reader: string, row: Place): Promise<boolean> {
  const { houses } = stage.world;
  const text = `select 1 from ${quoted(row.table as string)} where ${row.key} = $1::uuid`;
  const schemaName = stage.walled.get(row.table as string);
  if (schemaName === 'identity') {
    const room = identityOf((houses.get('network') as OpenHouse).house);
    return (await room.as(actors[reader] as Actor, (sql) => sql(text, [row.id]))).length > 0;
  }
  const open = houses.get(schemaName as string);
  if (!open) throw new Error(`No house has a walled table ${row.table}`);
  const ctx = houseContext(open.house, { actor: actors[reader] as Actor, requestId: 'r', locale: 'it' });
  const found = await ctx.db.rows(prepared(`matrix.${row.table}`, text), [row.id]);
  await ctx.db.finish();
  return found.length > 0;
}

/** Where the database and the oracle differ on a row; the courier carries in the name of others and reads nothing out. */
async function rowsApart(reader: string, row: Place): Promise<string[]> {
  if (!row.table || reader === 'COURIER') return [];
  const expected = sightOf(reader, row, kindOf(row)) !== 'denied';
  const given = await isInDatabase(reader, row);
  return given === expected
    ? []
    : [`${reader} ${given ? 'is given' : 'is denied'} a ${row.state} ${row.noun} (${row.relation}) by the database`];
}
