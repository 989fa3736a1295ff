import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { courier, key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../../src/plan.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());

const enteId = randomUUID();
let departureId: string;
beforeEach(async () => {
  departureId = randomUUID();
  await house.sql('truncate outbox');
  await house.sql('delete from case_in_care');
  await house.sql('delete from "case"');
  await house.sql(
    `insert into "case" (id, registry_number, subject, purpose, addressee, ente_id, sportello_id, opened_by, urgency,
       urgency_criterion, state, opened_at, submitted_at)
     values ($1, '2026/700001', 'Prova', 'CONSULTATION', 'COORDINAMENTO', $2, $3, $4, 'ORDINARY', 'x', 'SUBMITTED', $5, $5)`,
    [randomUUID(), enteId, randomUUID(), randomUUID(), house.clock.now()],
  );
});

const told = async (command: string) => {
  const payload = {
    departureId,
    enteId,
    sportelloIds: [],
    kind: 'SUSPENSION',
    successorEnteId: null,
    decisions: { OPEN_CASES: 'TO_COORDINATION', DRAFTS: 'KEEP' },
  };
  const input = {
    clientKey: key(),
    messageId: randomUUID(),
    fromHouse: 'network',
    sentAt: house.clock.now().toISOString(),
    entityKey: `departure:${departureId}`,
    payload: JSON.stringify(payload),
  };
  const source = `mutation ($input: CourierInput!) { ${command}(input: $input) { received } }`;
  const answer = await house.ask(courier, source, { input });
  expect(answer.errors).toBeUndefined();
  expect(answer.data[command]).toEqual({ received: true });
};
const inCare = async () => (await house.sql('select 1 from case_in_care')).length;

describe('N14: a departure that arrives after the return', () => {
  test('N14: takes nothing from an ente that is back, and says that its steps are finished', async () => {
    await told('receiveDepartureInCases');
    expect(await inCare()).toBe(1);
    await told('receiveReturnInCases');
    expect(await inCare()).toBe(0);
    await told('receiveDepartureInCases');
    expect(await inCare()).toBe(0);
    const answers = await house.sql(`select 1 from outbox where command = 'receiveDepartureStep'`);
    expect(answers).toHaveLength(2);
  });

  test('N14: also where the return overtook the departure on the way', async () => {
    await told('receiveReturnInCases');
    await told('receiveDepartureInCases');
    expect(await inCare()).toBe(0);
  });

  test('N14 twin: without the memory of the return it takes the cases of an ente that is back', async () => {
    await told('receiveDepartureInCases');
    await told('receiveReturnInCases');
    await house.sql('delete from departure_return');
    await told('receiveDepartureInCases');
    expect(await inCare()).toBe(1);
  });
});
