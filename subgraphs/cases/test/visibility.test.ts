import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ANONYMOUS, ROLES, type Role } from '@respi/kit/actor.js';
import { prepared } from '@respi/kit/read-session.js';
import { anonymous, courier, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import fc from 'fast-check';
import { type CaseFacts, canSee } from '../src/case/case.policy.js';
import { CaseState } from '../src/case/case.states.js';
import { plan } from '../src/plan.js';

/* FIG2, FIG3: sight is said twice, in SQL and in TypeScript. Random cases and random actors from few places, so that
   every relation between the two occurs. */

const few = (count: number) => Array.from({ length: count }, () => randomUUID());
const enti = few(3);
const desks = few(4);
const offices = few(3);
const persons = few(5);
const states = Object.values(CaseState);

const facts = fc.record({
  id: fc.uuid(),
  state: fc.constantFrom(...states),
  enteId: fc.constantFrom(...enti),
  sportelloId: fc.option(fc.constantFrom(...desks)),
  openedById: fc.constantFrom(...persons),
  officeId: fc.option(fc.constantFrom(...offices)),
  wasSubmitted: fc.boolean(),
  wasTriaged: fc.boolean(),
});
type Row = CaseFacts & { id: string };

const actors = fc.record({
  kind: fc.constantFrom(
    'PERSON' as const,
    'PERSON' as const,
    'PERSON' as const,
    'COURIER' as const,
    'CLIENT' as const,
    'ANONYMOUS' as const,
  ),
  personId: fc.option(fc.constantFrom(...persons), { freq: 8 }),
  enteId: fc.option(fc.constantFrom(...enti), { freq: 8 }),
  sportelloIds: fc.subarray(desks),
  officeId: fc.option(fc.constantFrom(...offices)),
  roles: fc.subarray<Role>([...ROLES], { maxLength: 2 }),
  tier: fc.constantFrom('RISTRETTA' as const, 'ALLARGATA' as const, 'ESTERNA' as const, null),
});

const at = new Date('2026-11-20T09:00:00Z');
const rows: Row[] = fc.sample(facts, { numRuns: 400, seed: 24 }).map(({ wasSubmitted, wasTriaged, ...row }) => {
  const submitted = row.state !== 'DRAFT' && (row.state !== 'CANCELLED' || wasSubmitted);
  return { ...row, submittedAt: submitted ? at : null, triagedAt: submitted && wasTriaged ? at : null };
});
const crowd: Actor[] = [
  ...fc.sample(actors, { numRuns: 400, seed: 7 }).map((one) => ({ ...ANONYMOUS, ...one, epoch: 1 })),
  ...ROLES.map((role) => personIn(role, { enteId: enti[0], sportelloIds: [desks[0] ?? ''], officeId: offices[0] })),
  anonymous,
  courier,
];
const byPolicy = (actor: Actor): string[] =>
  rows
    .filter((row) => canSee(actor, row))
    .map(({ id }) => id)
    .sort();

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  for (const [index, row] of rows.entries()) {
    await house.sql(
      `insert into "case" (id, registry_number, subject, purpose, addressee, office_id, sportello_id, ente_id, opened_by,
         urgency, urgency_criterion, state, opened_at, submitted_at, triaged_at)
       values ($1, $2, 'Oggetto', 'CONSULTATION', 'QUESTURA_IMMIGRAZIONE', $3, $4, $5, $6, 'ORDINARY', 'X', $7, $8, $9, $10)`,
      [
        row.id,
        row.submittedAt ? `2026/${String(index).padStart(6, '0')}` : null,
        row.officeId,
        row.sportelloId,
        row.enteId,
        row.openedById,
        row.state,
        at,
        row.submittedAt,
        row.triagedAt,
      ],
    );
  }
}, 60_000);
afterAll(() => house.close());

const ALL = prepared('test.all', 'select id from "case" order by id');
/** What the database gives, policy switched off. */
async function byDatabase(actor: Actor): Promise<string[]> {
  const ctx = house.context(actor);
  const found = await ctx.db.rows<{ id: string }>(ALL);
  await ctx.db.finish();
  return found.map(({ id }) => id).sort();
}

const LIST =
  '{ cases(first: 100, orderBy: NEWEST, after: AFTER) { edges { node { id } } pageInfo { hasNextPage endCursor } } }';
async function byList(actor: Actor): Promise<string[]> {
  const found: string[] = [];
  for (let after = 'null', more = true; more; ) {
    const { data } = await house.ask(actor, LIST.replace('AFTER', after));
    found.push(...(data?.cases?.edges ?? []).map(({ node }: { node: { id: string } }) => node.id));
    more = data?.cases?.pageInfo.hasNextPage ?? false;
    after = JSON.stringify(data?.cases?.pageInfo.endCursor);
  }
  return found.sort();
}

const ENTITIES = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { id } } }';
async function byReference(actor: Actor): Promise<string[]> {
  const r = rows.map(({ id }) => ({ __typename: 'Case', id, subject: 'forged' }));
  const { data, errors } = await house.ask(actor, ENTITIES, { r });
  // a machine without the scope is refused at the door, before any row
  if (actor.kind === 'CLIENT') expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  return (data?._entities ?? []).flatMap((one: { id: string } | null) => (one ? [one.id] : [])).sort();
}

const READERS: readonly Role[] = [
  'OPERATOR',
  'ENTE_ADMIN',
  'COORDINATION',
  'PROVINCIAL_COORDINATOR',
  'LIAISON',
  'OFFICE_REFERENT',
  'EDITOR',
  'AUDITOR',
];
const mayKnock = (actor: Actor) => actor.kind === 'PERSON' && actor.roles.some((role) => READERS.includes(role));

describe('C24: who sees a case', () => {
  test('FIG3: row security alone and the policy alone agree, for 415 actors on 400 cases', async () => {
    let seen = 0;
    for (const actor of crowd) {
      const expected = byPolicy(actor);
      seen += expected.length;
      const given = new Set(await byDatabase(actor));
      const differing = rows.filter((row) => given.has(row.id) !== expected.includes(row.id));
      expect([actor, differing.slice(0, 1)]).toEqual([actor, []]);
    }
    process.stderr.write(`FIG3 ${crowd.length} actors on ${rows.length} cases: ${seen} seen, 0 differences\n`);
    // the agreement is not that of an empty room
    expect(seen).toBeGreaterThan(5_000);
  }, 60_000);

  test('G5: list, by id and _entities give the same rows', async () => {
    for (const actor of crowd.filter((_one, index) => index % 9 === 0 || index >= 400)) {
      const expected = byPolicy(actor);
      expect([actor.roles, await byReference(actor)]).toEqual([actor.roles, expected]);
      if (mayKnock(actor)) expect([actor.roles, await byList(actor)]).toEqual([actor.roles, expected]);
    }
  }, 60_000);

  test('FIG2: with row security switched off the policy alone still keeps every foreign row in', async () => {
    await house.sql('alter table "case" disable row level security');
    try {
      for (const actor of crowd.filter((_one, index) => index % 20 === 0 || index >= 400)) {
        expect([actor.roles, await byReference(actor)]).toEqual([actor.roles, byPolicy(actor)]);
      }
    } finally {
      await house.sql('alter table "case" enable row level security');
    }
  }, 60_000);

  test('FIG2 twin: with both switched off a stranger sees everything, so the walls are what keeps them out', async () => {
    await house.sql('alter table "case" disable row level security');
    try {
      expect(await byDatabase(personIn('TRANSLATOR'))).toHaveLength(rows.length);
    } finally {
      await house.sql('alter table "case" enable row level security');
    }
  });

  test('TH1: a foreign case and one that is not there are answered with the same bytes', async () => {
    const stranger = personIn('OPERATOR');
    const ask = async (id: string) => [
      await house.ask(stranger, 'query ($id: ID!) { case(id: $id) { id subject } }', { id }),
      await house.ask(stranger, ENTITIES, { r: [{ __typename: 'Case', id }] }),
    ];
    expect(JSON.stringify(await ask(rows[0]?.id ?? ''))).toBe(JSON.stringify(await ask(randomUUID())));
  });

  test('C24: counts by state are those of the rows that are seen', async () => {
    for (const actor of crowd.filter((one, index) => index % 9 === 0 && mayKnock(one))) {
      const { data } = await house.ask(actor, '{ caseCounts { key count } }');
      const expected = states.map((state) => ({
        key: state,
        count: rows.filter((row) => row.state === state && canSee(actor, row)).length,
      }));
      expect([actor.roles, data.caseCounts]).toEqual([actor.roles, expected]);
    }
  }, 60_000);
});
