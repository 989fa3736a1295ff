import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pastPolicy } from '@respi/kit/testing/past-policy.js';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act, REFUSED } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { outboxOf } from '../build/outbox.js';
import { everyone, people, places, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const offer = async (state = CaseState.SUBMITTED) => {
  const { caseId } = await buildCase(house, { state });
  const input = { caseId, sportelloId: places.bra.desk, reason: 'Ha cambiato comune di residenza' };
  expect((await act(house, people.operator, 'requestTransfer', input)).code).toBe('OK');
  const [row] = await house.sql('select id from case_transfer where case_id = $1 and answered_at is null', [caseId]);
  return { caseId, transferId: row.id as string };
};
const sees = async (who: Who, id: string): Promise<boolean> =>
  (await house.ask(people[who], 'query ($id: ID!) { case(id: $id) { id } }', { id })).data?.case != null;
const answer = (who: Who, transferId: string, accepts: boolean, note?: string) =>
  act(house, people[who], 'answerTransfer', { transferId, accepts, note }, 'case { id sportello { id } }');

test('C25: before it accepts, the other desk sees the number and the reason, and nothing of the case', async () => {
  const { caseId, transferId } = await offer();
  const { data } = await house.ask(
    people.stranger,
    '{ pendingTransfers { id registryNumber reason viewerCanAnswer case { id } from { id } } }',
  );
  const [mine] = data.pendingTransfers.filter(({ id }: { id: string }) => id === transferId);
  expect(mine).toMatchObject({ viewerCanAnswer: true, case: null, from: { id: places.alba.desk } });
  expect(await sees('stranger', caseId)).toBe(false);
});

test('C25: accepted, the case and its timeline change hands; the desk that offered it is told and sees it no more', async () => {
  const { caseId, transferId } = await offer(CaseState.TRIAGED);
  await house.sql('delete from outbox');
  const { code, payload } = await answer('stranger', transferId, true);
  expect([code, payload.case]).toEqual(['OK', { id: caseId, sportello: { id: places.bra.desk } }]);
  expect([await sees('stranger', caseId), await sees('operator', caseId)]).toEqual([true, false]);
  const told = (await outboxOf(house, 'receiveNotice')).map(({ kind, audience }) => [kind, audience.personId]);
  expect(told).toEqual([['CASE_TRANSFER', people.operator.personId]]);
  expect((await answer('stranger', transferId, true)).code).toBe('WRONG_STATE');
});

test('C25: refused with a note, nothing changes hands, and another desk may be asked', async () => {
  const { caseId, transferId } = await offer();
  expect((await answer('stranger', transferId, false)).code).toBe('REQUIRED');
  expect((await answer('stranger', transferId, false, 'Non segue il nostro comune')).code).toBe('OK');
  expect([await sees('stranger', caseId), await sees('operator', caseId)]).toEqual([false, true]);
  const again = { caseId, sportelloId: places.alba.secondDesk, reason: 'Allora la seguite voi' };
  expect((await act(house, people.operator, 'requestTransfer', again)).code).toBe('OK');
  expect((await act(house, people.operator, 'requestTransfer', again)).code).toBe('DUPLICATE');
});

test('C25: an offer that nobody answers is taken back, by its desk or the coordination alone; then another may be asked', async () => {
  const { caseId, transferId } = await offer();
  const withdraw = (who: Who) => act(house, people[who], 'withdrawTransfer', { transferId });
  const may: readonly Who[] = ['operator', 'colleague', 'enteAdmin', 'coordinator', 'provincial'];
  for (const who of everyone.filter((one) => !may.includes(one))) {
    expect([who, REFUSED.includes((await withdraw(who)).code)]).toEqual([who, true]);
  }
  expect((await withdraw('colleague')).code).toBe('OK');
  expect((await withdraw('coordinator')).code).toBe('WRONG_STATE');
  expect((await answer('stranger', transferId, true)).code).toBe('WRONG_STATE');
  const { data } = await house.ask(
    people.operator,
    'query ($id: ID!) { case(id: $id) { transfers { isWithdrawn accepted viewerCanWithdraw } timeline { verb } } }',
    { id: caseId },
  );
  expect(data.case.transfers).toEqual([{ isWithdrawn: true, accepted: false, viewerCanWithdraw: false }]);
  expect(data.case.timeline.at(-1)).toEqual({ verb: 'transferWithdrawn' });
  const again = { caseId, sportelloId: places.alba.secondDesk, reason: 'Allora la seguite voi' };
  expect((await act(house, people.operator, 'requestTransfer', again)).code).toBe('OK');
});

test('C25: what was accepted is not taken back', async () => {
  const { transferId } = await offer();
  expect((await answer('stranger', transferId, true)).code).toBe('OK');
  expect((await act(house, people.coordinator, 'withdrawTransfer', { transferId })).code).toBe('WRONG_STATE');
  expect((await act(house, people.operator, 'withdrawTransfer', { transferId })).code).toBe('NOT_FOUND');
});

test('C25 TH4: nobody but the desk to which it is offered answers, in any role', async () => {
  const { caseId, transferId } = await offer();
  for (const who of everyone.filter((one) => one !== 'stranger')) {
    const { code } = await answer(who, transferId, true);
    expect([who, ['NOT_FOUND', 'FORBIDDEN'].includes(code), code]).toEqual([who, true, code]);
  }
  expect((await house.sql('select sportello_id from "case" where id = $1', [caseId]))[0].sportello_id).toBe(
    places.alba.desk,
  );
});

test('C25 TH4: the function that hands a case over does nothing for who was not asked; its twin, asked, does', async () => {
  const { caseId, transferId } = await offer();
  const call = async (who: Who) =>
    (await pastPolicy(house, people[who], 'select hand_over_case(?) as id', [transferId]))[0]?.id ?? null;
  for (const who of ['operator', 'secondDesk', 'wider', 'coordinator', 'referent'] as const)
    expect([who, await call(who)]).toEqual([who, null]);
  expect(await call('stranger')).toBe(caseId);
});

test('C25 C35: a reason that names the person does not leave the desk', async () => {
  const { caseId } = await buildCase(house, { state: CaseState.SUBMITTED });
  const input = { caseId, sportelloId: places.bra.desk, reason: 'La signora Inventata abita a Bra' };
  expect((await act(house, people.operator, 'requestTransfer', input)).code).toBe('PERSONAL_DATA');
});
