import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { buildCase } from '../build/case.js';
import { people, places, settle } from '../build/province.js';

let house: TestHouse;
let own: string;
let foreign: string;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
  ({ caseId: own } = await buildCase(house, { state: CaseState.SUBMITTED }));
  ({ caseId: foreign } = await buildCase(house, { state: CaseState.SUBMITTED, by: people.stranger }));
  for (const id of [own, foreign]) {
    for (const who of [people.coordinator, people.operator, people.provincial]) {
      await house.ask(who, 'query Look($id: ID!) { case(id: $id) { subject } }', { id });
    }
  }
}, 60_000);
afterAll(() => house.close());

const READS = `query ($since: DateTime!, $until: DateTime!, $ofOthers: Boolean!) {
  readsOfOwnCases(since: $since, until: $until, ofOthers: $ofOthers) { case { id } by { id } ente { id } } }`;
const reads = async (who: Actor, ofOthers = true, until = '2026-11-24T00:00:00Z') =>
  house.ask(who, READS, { since: '2026-11-22T00:00:00Z', until, ofOthers });
const readers = async (who: Actor, ofOthers?: boolean, until?: string): Promise<string[]> => {
  const { data } = await reads(who, ofOthers, until);
  const rows = data.readsOfOwnCases as { case: { id: string } | null; by: { id: string } }[];
  for (const row of rows) expect(row.case?.id).toBe(who === people.enteAdmin ? own : foreign);
  return [...new Set(rows.map(({ by }) => by.id))].sort();
};
const ids = (...actors: Actor[]) => actors.map(({ personId }) => personId as string).sort();

describe('I12: an ente reviews who read its cases', () => {
  test('I12: its administrator sees the readers of other enti, and on request also its own; never of another’s cases', async () => {
    expect(await readers(people.enteAdmin)).toEqual(ids(people.coordinator, people.provincial));
    expect(await readers(people.enteAdmin, false)).toEqual(
      ids(people.coordinator, people.provincial, people.operator, people.enteAdmin),
    );
    const bra = personIn('ENTE_ADMIN', { enteId: places.bra.ente });
    expect(await readers(bra)).toEqual(ids(people.coordinator, people.provincial));
  });

  test('I12: outside the period there is nothing; nobody else knocks', async () => {
    expect(await readers(people.enteAdmin, false, '2026-11-22T01:00:00Z')).toEqual([]);
    for (const who of [people.operator, people.coordinator, people.auditor]) {
      expect((await reads(who)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });

  test('I12 twin: past the function, row security gives the administrator no line of the audit', async () => {
    const ctx = house.context(people.enteAdmin);
    expect(await ctx.db.rows({ name: 'twin', text: 'select id from read_audit' })).toEqual([]);
    await ctx.db.abandon();
    expect((await house.sql('select 1 from read_audit')).length).toBeGreaterThan(3);
  });
});
