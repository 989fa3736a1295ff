import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { command } from '@respi/kit/command.js';
import { erasePerson } from '@respi/kit/privacy/erasure.js';
import { type RetentionKind, runRetention } from '@respi/kit/privacy/retention.js';
import { meanwhile } from '@respi/kit/testing/meanwhile.js';
import { key, stand, system, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../src/case/case.states.js';
import { plan } from '../src/plan.js';
import { people as personsOf } from '../src/privacy/people.js';
import { privacy } from '../src/privacy/privacy.js';
import { buildCase } from './build/case.js';
import { people, settle } from './build/province.js';

/* What is reopened, or put under a hold, in the instant in which the night forgets, is not forgotten. */

const NAME = 'Persona Di Prova';
let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
  await house.sql(
    `insert into retention_term (kind, months, source, since, set_by) values ('CASES_CANCELLED', 12, 'Prova', now(), $1)`,
    [key()],
  );
}, 60_000);
afterAll(() => house.close());

const kind = privacy.retention.find((one) => one.kind === 'CASES_CANCELLED') as RetentionKind;
const undefended: RetentionKind = { ...kind, hold: undefined };
const rowOf = async (id: string) => (await house.sql('select * from "case" where id = $1', [id]))[0];

async function dueCase(): Promise<{ caseId: string; reference: string }> {
  house.clock.at('2026-11-23T09:00:00Z');
  const { caseId } = await buildCase(house, { state: CaseState.SUBMITTED, personName: NAME });
  await house.sql(`update "case" set state = 'CANCELLED' where id = $1`, [caseId]);
  house.clock.at('2029-01-10T09:00:00Z');
  return { caseId, reference: (await rowOf(caseId)).registry_number };
}
const reopened = (id: string): [string, unknown[]][] => [
  [`update "case" set state = 'SUBMITTED', version = version + 1 where id = $1`, [id]],
];

describe('C37 I11: the night and the desk in the same instant', () => {
  test('C37: a case that is reopened while the night looks at it keeps its person', async () => {
    const { caseId } = await dueCase();
    expect(await meanwhile(house, reopened(caseId), () => runRetention(house.open.house, kind))).toBe(0);
    expect(await rowOf(caseId)).toMatchObject({ state: 'SUBMITTED', forgotten_at: null, person_name: NAME });
  });

  test('C37 twin: without the row in hand the reopened case is forgotten', async () => {
    const { caseId } = await dueCase();
    expect(await meanwhile(house, reopened(caseId), () => runRetention(house.open.house, undefended))).toBe(1);
    expect(await rowOf(caseId)).toMatchObject({ state: 'SUBMITTED', person_name: null });
  });

  const held = (id: string, reference: string): [string, unknown[]][] => [
    [`select pg_advisory_xact_lock(hashtextextended('legal-hold:case', 0))`, []],
    [
      `insert into legal_hold (id, entity, entity_id, reference, sealed_reason, placed_by, placed_at, until_on)
       values (gen_random_uuid(), 'case', $1, $2, 'x', gen_random_uuid(), '2029-01-10', '2030-01-01')`,
      [id, reference],
    ],
  ];

  test('C37: a case that is put under a hold while the night looks at it is kept', async () => {
    const { caseId, reference } = await dueCase();
    expect(await meanwhile(house, held(caseId, reference), () => runRetention(house.open.house, kind))).toBe(0);
    expect(await rowOf(caseId)).toMatchObject({ forgotten_at: null, person_name: NAME });
  });

  test('C37 twin: a hold that does not wait for what is being forgotten protects what is gone', async () => {
    const { caseId, reference } = await dueCase();
    const [, insert] = held(caseId, reference);
    expect(await meanwhile(house, [insert as [string, unknown[]]], () => runRetention(house.open.house, kind))).toBe(1);
    expect(await rowOf(caseId)).toMatchObject({ person_name: null });
    expect(await house.sql('select 1 from legal_hold where entity_id = $1', [caseId])).toHaveLength(1);
  });

  test('C37: a hold that is asked for while its case is being forgotten finds nothing to hold', async () => {
    const { reference } = await dueCase();
    const input = { clientKey: key(), reference, reason: 'Ricorso pendente al tribunale', until: '2030-01-01' };
    const source =
      'mutation ($input: PlaceHoldInput!) { placeHoldInCases(input: $input) { userErrors { code field } } }';
    const place = () => house.ask(people.provincial, source, { input });
    let placed: ReturnType<typeof place> | undefined;
    const slow: RetentionKind = {
      ...kind,
      forget: async (tx, ids) => {
        placed = place();
        await kind.forget(tx, ids);
      },
    };
    expect(await runRetention(house.open.house, slow)).toBe(1);
    expect((await placed)?.data.placeHoldInCases.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['reference'] }]);
  });

  test('C37: a person who asks to be forgotten while their case is being reopened is told that it is open', async () => {
    const { caseId, reference } = await dueCase();
    await house.sql(`update "case" set person_contact = 'qualcuno@example.org' where id = $1`, [caseId]);
    const of = { erasureId: key(), of: 'qualcuno@example.org', cancelsFuture: false };
    const spec = { verb: 'erase', input: { clientKey: key() } };
    const erase = () => command(house.context(system), spec, (tx) => erasePerson(tx, personsOf, of));
    const kept = [{ reference, why: 'OPEN_CASE' }];
    expect(await meanwhile(house, reopened(caseId), erase)).toEqual({ erased: 0, kept });
    expect(await rowOf(caseId)).toMatchObject({ forgotten_at: null, person_name: NAME });
  });
});
