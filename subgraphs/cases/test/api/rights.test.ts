import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import type { NetworkRight } from '@respi/kit/rights.js';
import { blindTo, pastPolicy, reaches } from '@respi/kit/testing/past-policy.js';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { given, taken } from '@respi/kit/testing/who-may.js';
import { CaseState } from '../../src/case/case.states.js';
import { CasePurpose } from '../../src/case/case.vocabulary.js';
import { plan } from '../../src/plan.js';
import { act } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { people, places, settle } from '../build/province.js';

/* N2: what a network may raise is the coordination's to give and to take, and both walls ask it. */

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const { CONSULTATION, PRATICA_STATE, PRATICA_ON_HOLD } = CasePurpose;
const rights: [CasePurpose, NetworkRight][] = [
  [CONSULTATION, 'RAISE_CONSULTATIONS'],
  [PRATICA_STATE, 'RAISE_PRATICHE'],
  [PRATICA_ON_HOLD, 'RAISE_PRATICHE'],
];

describe.each(rights)('%s', (purpose, right) => {
  const open = async (actor: Actor) => (await act(house, actor, 'openCase', { purpose }, 'case { id }')).code;
  const insert = (actor: Actor) =>
    reaches(
      house,
      actor,
      `insert into "case" (id, subject, purpose, addressee, sportello_id, ente_id, opened_by, urgency, urgency_criterion, state, opened_at)
       values (gen_random_uuid(), 'x', ?, 'COORDINAMENTO', ?, ?, ?, 'SOON', '', 'DRAFT', now()) returning 1 as one`,
      [purpose, actor.sportelloIds[0] ?? null, actor.enteId, actor.personId],
    );

  test('N2: taken from the rete ristretta, its desks open none; given to the allargata, hers do', async () => {
    expect(await open(people.operator)).toBe('OK');
    expect(await open(taken(people.operator, right))).toBe('NOT_YOURS');
    expect(await open(given(people.wider, right))).toBe('OK');
  });

  test('N2: the database asks the same by itself; the twin that does not lets all through', async () => {
    expect([await insert(people.operator), await insert(taken(people.operator, right))]).toEqual([true, false]);
    expect([await insert(given(people.wider, right)), await insert(taken(people.wider, right))]).toEqual([true, false]);
    // the twin: a wall that asks for no right lets a desk write what was taken from its network
    await blindTo(house, right, async () => expect(await insert(taken(people.operator, right))).toBe(true));
  });

  test('N2: a draft that was begun before is kept, and not submitted', async () => {
    const { caseId } = await buildCase(house, { purpose, praticaValue: 'K10 123456' });
    const shown = async (actor: Actor) =>
      (await house.ask(actor, 'query ($id: ID!) { case(id: $id) { viewerCanEdit viewerCanSubmit } }', { id: caseId }))
        .data.case;
    const without = taken(people.operator, right);
    expect(await shown(people.operator)).toEqual({ viewerCanEdit: true, viewerCanSubmit: true });
    expect(await shown(without)).toEqual({ viewerCanEdit: true, viewerCanSubmit: false });
    expect((await act(house, without, 'saveDraft', { caseId, subject: 'Oggetto' })).code).toBe('OK');
    expect((await act(house, without, 'submitCase', { caseId })).code).toBe('NOT_YOURS');
  });
});

describe('N2 C25: what another desk hands over', () => {
  const without = taken(people.stranger, 'RAISE_CONSULTATIONS');
  const offered = async () => {
    const { caseId } = await buildCase(house, { state: CaseState.SUBMITTED });
    const input = { caseId, sportelloId: places.bra.desk, reason: 'Ha cambiato comune' };
    expect((await act(house, people.operator, 'requestTransfer', input)).code).toBe('OK');
    const [{ id }] = await house.sql('select id from case_transfer where case_id = $1', [caseId]);
    return { caseId, transferId: id as string };
  };
  const accept = async (actor: Actor, transferId: string) =>
    (await act(house, actor, 'answerTransfer', { transferId, accepts: true })).code;
  const handOver = async (actor: Actor, transferId: string) =>
    (await pastPolicy(house, actor, 'select hand_over_case(?) as id', [transferId]))[0].id;

  test('a desk takes what its network may raise; what it may not, it can only refuse', async () => {
    const { transferId } = await offered();
    expect(await accept(without, transferId)).toBe('WRONG_STATE');
    expect(await handOver(without, transferId)).toBeNull();
    const refusal = { transferId, accepts: false, note: 'Non possiamo seguirla' };
    expect((await act(house, without, 'answerTransfer', refusal)).code).toBe('OK');
    expect(await accept(taken(people.stranger, 'RAISE_PRATICHE'), (await offered()).transferId)).toBe('OK');
  });

  test('the policy refuses by itself; the twin, with a function that asks no right, hands the case over', async () => {
    const { caseId, transferId } = await offered();
    const [{ said }] = await house.sql(`select pg_get_functiondef('hand_over_case'::regproc) as said`);
    const blind = said.replaceAll(/actor_holds\('RAISE_\w+'\)/g, 'true');
    expect(blind).not.toBe(said);
    await house.sql(blind);
    try {
      expect(await accept(without, transferId)).toBe('NOT_YOURS');
      expect(await handOver(without, transferId)).toBe(caseId);
    } finally {
      await house.sql(said);
    }
  });
});
