import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { anonymous, key } from '@respi/kit/testing/stand.js';
import { inviteFirstAdministrators } from '../../src/invitation/invite-first-administrators.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn } from '../build/sign-in.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());
/** As a production database begins: the register, and nobody who administers it. */
beforeEach(async () => {
  await house.sql(`update membership set ended_at = now() where role = 'ADMIN'`);
  await house.sql(`update invitation set closed_at = now()`);
});

const PASSWORD = 'una-frase-lunga-e-mia';
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accepted userErrors { code } } }`;
let count = 0;
const named = () => {
  count += 1;
  return { displayName: `Prima Persona ${count}`, email: `prima${count}@example.org` };
};
const invite = (...people: ReturnType<typeof named>[]) => inviteFirstAdministrators(house.open.house, people);
const refusal = (asked: Promise<void>) =>
  asked.then(
    () => null,
    (error: { userErrors: { code: string }[] }) => error.userErrors[0]?.code,
  );
const invitations = () =>
  house.sql(
    `select email, roles, ente_id from invitation where closed_at is null and accepted_at is null order by email`,
  );
const letterTo = async (email: string) => {
  const rows = await house.sql(`select sealed_payload from outbox where command = 'invitation' order by seq desc`);
  const letters = rows.map((row) => JSON.parse(house.open.house.cipher.open(row.sealed_payload)));
  return letters.find((letter) => letter.to === email);
};

test('I2 I10: two people are invited by letter, accept, and hold nothing before a second factor', async () => {
  const people = [named(), named()];
  await invite(...people);
  expect(await invitations()).toEqual(
    people.map(({ email }) => ({ email, roles: ['ADMIN'], ente_id: idOf('ente', 'provincia') })),
  );
  const [first] = people;
  const { token } = (await letterTo(first?.email ?? '')).params;
  const input = { clientKey: key(), token, displayName: first?.displayName, password: PASSWORD };
  expect((await house.ask(anonymous, ACCEPT, { input })).data.acceptInvitation).toEqual({
    accepted: true,
    userErrors: [],
  });
  const access = await signIn(house, '', { email: first?.email ?? '', password: PASSWORD });
  expect(await house.resolve(access.token, '2026-11-23T09:30:00Z')).toMatchObject({
    roles: [],
    mustEnrolSecondFactor: true,
  });
});

test('I10: with two who hold the role or were invited, nobody is named from outside any more', async () => {
  await invite(named(), named());
  expect(await refusal(invite(named()))).toBe('LAST_ADMINISTRATOR');
  expect(await invitations()).toHaveLength(2);
});

test('I10: where one administers alone and could approve nobody, one more is named and no third', async () => {
  await house.sql(`update membership set ended_at = null where role = 'ADMIN' and person_id = $1`, [
    idOf('person', 'platform'),
  ]);
  expect(await refusal(invite(named(), named()))).toBe('LAST_ADMINISTRATOR');
  await invite(named());
  expect(await refusal(invite(named()))).toBe('LAST_ADMINISTRATOR');
});

test('I2: an invitation that has expired gives its place back', async () => {
  await invite(named(), named());
  await house.sql(`update invitation set expires_at = '2026-11-23T08:59:59Z' where closed_at is null`);
  await invite(named(), named());
});

test('I10: two at once name two people, not four', async () => {
  const outcomes = await Promise.all([refusal(invite(named(), named())), refusal(invite(named(), named()))]);
  expect(outcomes.sort()).toEqual(['LAST_ADMINISTRATOR', null]);
  expect(await invitations()).toHaveLength(2);
});

test('I10: the same person twice, an address that is none, nobody at all: nothing is written', async () => {
  const one = named();
  expect(await refusal(invite(one, { ...one, email: one.email.toUpperCase() }))).toBe('SAME_PERSON');
  expect(await refusal(invite({ ...one, email: 'nobody' }))).toBe('INVALID');
  expect(await refusal(invite())).toBe('SAME_PERSON');
  expect(await invitations()).toEqual([]);
});
