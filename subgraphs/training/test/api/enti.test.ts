import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../../src/plan.js';
import { buildEvent, operator, registerAs } from '../build/events.js';
import { carried, download } from '../build/verbs.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());

const tell = (enteId: string, over: object = {}, fromHouse = 'network', messageId = randomUUID()) =>
  carried(
    house,
    'receiveEnteInTraining',
    fromHouse,
    { enteId, name: 'ASL CN2', category: 'ASL', bacinoId: null, version: 3, ...over },
    messageId,
  );
const kept = (enteId: string) =>
  house.sql('select name, category, bacino_id, told_version from ente_category where ente_id = $1', [enteId]);

test('T2 T5: an ente that is admitted later is known: its people may come to what is for their category', async () => {
  const ente = randomUUID();
  const event = await buildEvent(house, { categories: ['ASL'] });
  const person = operator({ enteId: ente });
  expect((await registerAs(house, person, event)).userErrors[0].code).toBe('NOT_IN_AUDIENCE');
  expect((await tell(ente)).received).toBe(true);
  expect((await registerAs(house, person, event)).registration.state).toBe('CONFIRMED');
});

test('T2: told twice it is the same; an older word that comes late changes nothing; a newer one does', async () => {
  const [ente, bacino] = [randomUUID(), randomUUID()];
  const message = randomUUID();
  await tell(ente, { version: 5 }, 'network', message);
  await tell(ente, { version: 5 }, 'network', message);
  await tell(ente, { name: 'Nome vecchio', category: 'SCUOLA', version: 4 });
  expect(await kept(ente)).toEqual([{ name: 'ASL CN2', category: 'ASL', bacino_id: null, told_version: 5 }]);
  await tell(ente, { name: 'ASL unica', bacinoId: bacino, version: 6 });
  expect(await kept(ente)).toEqual([{ name: 'ASL unica', category: 'ASL', bacino_id: bacino, told_version: 6 }]);
});

test('T2: of enti network alone speaks', async () => {
  const ente = randomUUID();
  for (const house of ['cases', 'knowledge', 'appointments']) {
    expect((await tell(ente, {}, house)).userErrors[0].code).toBe('NOT_YOURS');
  }
  expect(await kept(ente)).toEqual([]);
});

test('T16: the hours of the year name the enti that network has told of', async () => {
  const ente = randomUUID();
  await tell(ente, { name: 'Consorzio "Alba"' });
  const event = await buildEvent(house);
  const { registration } = await registerAs(house, operator({ enteId: ente }), event);
  await house.sql(
    `insert into attendance (registration_id, session_id, is_present, method, marked_at)
     select $1, s.id, true, 'SHEET', s.ends_at from event_session s where s.event_id = $2`,
    [registration.id, event],
  );
  expect(String(await download(house, personIn('TRAINER'), 'hours', '2026'))).toContain(
    '"Consorzio ""Alba""";"";"180"',
  );
});
