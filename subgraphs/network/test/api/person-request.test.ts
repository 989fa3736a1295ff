import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { command } from '@respi/kit/command.js';
import { meanwhile } from '@respi/kit/testing/meanwhile.js';
import { courier, key, personIn, system } from '@respi/kit/testing/stand.js';
import { people } from '../../src/privacy/people.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());
beforeEach(() => house.sql('truncate outbox, inbox, idempotency'));

const ask = async (personId: string, over: { fromHouse?: string; replyTo?: string; actor?: typeof courier } = {}) => {
  const messageId = randomUUID();
  const answer = await house.ask(
    over.actor ?? courier,
    'mutation ($input: CourierInput!) { receivePersonRequest(input: $input) { received userErrors { code } } }',
    {
      input: {
        clientKey: messageId,
        messageId,
        fromHouse: over.fromHouse ?? 'training',
        sentAt: '2026-11-23T09:00:00Z',
        entityKey: 'person',
        payload: JSON.stringify({ personId, about: randomUUID(), replyTo: over.replyTo ?? 'receivePersonInTraining' }),
      },
    },
  );
  return answer.data?.receivePersonRequest ?? null;
};
const told = async () => {
  const rows = await house.sql(
    `select target, command, sealed_payload from outbox where command = 'receivePersonInTraining'`,
  );
  return rows.map((row) => ({ to: row.target, ...JSON.parse(house.open.house.cipher.open(row.sealed_payload)) }));
};

test('T11: training, and no other house, is told name, address and language of who takes part', async () => {
  const [person] = await house.sql(
    'select id, display_name, email, locale from person where disabled_at is null limit 1',
  );
  expect((await ask(person.id)).received).toBe(true);
  expect(await told()).toMatchObject([
    {
      to: 'training',
      personId: person.id,
      displayName: person.display_name,
      email: person.email,
      locale: person.locale,
    },
  ]);
  await house.sql('truncate outbox');
  expect((await ask(person.id, { fromHouse: 'cases' })).userErrors[0].code).toBe('NOT_YOURS');
  expect((await ask(person.id, { replyTo: 'receiveFact' })).userErrors[0].code).toBe('NOT_YOURS');
  expect(await ask(person.id, { actor: personIn('ADMIN') })).toBeNull();
  expect((await ask(randomUUID())).received).toBe(true);
  expect(await told()).toEqual([]);
});

const operator = idOf('person', 'operator-alba');
const inTheSameInstant = async (statement: string) => {
  await meanwhile(house, [[statement, [operator]]], () => ask(operator));
  return (await told()).length;
};

test('I18 T11: who is forgotten while training asks for them is told of to nobody', async () => {
  expect(await inTheSameInstant(`update person set disabled_at = now() where id = $1`)).toBe(0);
  await house.sql('update person set disabled_at = null where id = $1', [operator]);
});

test('I18 T11 twin: who is changed and not forgotten is told of', async () => {
  expect(await inTheSameInstant(`update person set locale = 'en' where id = $1`)).toBe(1);
});

test('I18: training hears of a forgotten person on their own line, after what was told before', async () => {
  await ask(operator);
  await command(house.context(system), { verb: 'forget', input: { clientKey: key() } }, async (tx) => {
    await people.forgets?.person?.(tx, [operator]);
    return {};
  });
  const lines = await house.sql(
    `select entity_key as line from outbox where command = 'receivePersonInTraining' order by seq`,
  );
  expect(lines).toEqual([{ line: `person:${operator}` }, { line: `person:${operator}` }]);
  expect((await told()).map(({ displayName, email }) => [displayName, email])[1]).toEqual(['—', '—']);
});
