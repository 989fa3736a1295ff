import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { whatIsOverGoes } from '../../src/identity/what-is-over-goes.job.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn, totp, verify } from '../build/sign-in.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork({ logins: ['coordination'], secondFactor: ['coordination'] });
});
afterAll(() => house.close());

const TABLES = ['challenge', 'password_reset', 'identification', 'throttle'];
const left = async () => {
  const counts = TABLES.map((table) => `(select count(*)::int from identity.${table}) as ${table}`);
  return (await house.sql(`select ${counts.join(', ')}`))[0];
};
/** A row of each table that ends so many seconds from now. */
async function plant(seconds: number): Promise<void> {
  const values = [`row ${seconds}`, new Date(Date.now() + seconds * 1_000)];
  const person = idOf('person', 'coordination');
  for (const table of ['challenge', 'password_reset']) {
    await house.sql(
      `insert into identity.${table} (token_hash, person_id, created_at, expires_at) values ($1, '${person}', now(), $2)`,
      values,
    );
  }
  await house.sql(
    `insert into identity.identification (state_hash, browser_hash, purpose, sealed_way, created_at, expires_at)
     values ($1, '', 'SIGN_IN', '', now(), $2)`,
    values,
  );
  await house.sql('insert into identity.throttle (bucket, tries, ends_at) values ($1, 3, $2)', values);
}

test('C37 I18: what is over is deleted from the room of identity; what still serves stays and serves', async () => {
  const half = await signIn(house, 'coordination');
  await house.sql('truncate identity.throttle');
  await plant(-1);
  await plant(300);
  expect(await left()).toEqual({ challenge: 3, password_reset: 2, identification: 2, throttle: 2 });
  await whatIsOverGoes.run(house.open.house);
  expect(await left()).toEqual({ challenge: 2, password_reset: 1, identification: 1, throttle: 1 });
  expect((await verify(house, half.challenge, totp('coordination'))).token).toBeTruthy();
});
