import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn } from '../build/sign-in.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork({ logins: ['operator-alba', 'operator-bra'] });
});
afterAll(() => house.close());

const PUBLISH = `mutation ($input: PublishRulesInput!) { publishRules(input: $input) {
  versions { id kind number isCurrent } userErrors { code field } } }`;
const ACCEPT = 'mutation ($input: AcceptRulesInput!) { acceptRules(input: $input) { accepted userErrors { code } } }';
const RULES = '{ rulesVersions { id kind number isCurrent acceptedAt acceptances } viewer { mustAcceptRules } }';
const provincial = personIn('PROVINCIAL_COORDINATOR');

const publish = async (kind: string, expectedNumber: number, actor: Actor = provincial, over: object = {}) => {
  const input = { clientKey: key(), kind, expectedNumber, textIt: 'Testo', textEn: 'Text', changes: 'Nuova', ...over };
  const answer = await house.ask(actor, PUBLISH, { input });
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data.publishRules;
};
const accept = async (actor: Actor, versionIds: string[]) =>
  (await house.ask(actor, ACCEPT, { input: { clientKey: key(), versionIds } })).data.acceptRules;
const current = async () =>
  (await house.sql('select distinct on (kind) id from rules_version order by kind, number desc')).map((row) => row.id);

describe('I13: rules of use and privacy notice', () => {
  test.each(ROLES)('I13: %s publishes a version', async (role) => {
    const answer = await publish('RULES_OF_USE', 99, personIn(role));
    if (['PROVINCIAL_COORDINATOR', 'ADMIN'].includes(role)) expect(answer.userErrors[0].code).toBe('CONFLICT');
    else expect(answer.refused).toBe('FORBIDDEN');
  });

  test('I13: where none is published nobody is asked; from the next request on everybody is', async () => {
    const { token } = await signIn(house, 'operator-alba');
    expect((await house.resolve(token))?.roles).toEqual(['OPERATOR']);
    expect((await publish('RULES_OF_USE', 0)).versions[0]).toMatchObject({ number: 1, isCurrent: true });
    const limited = await house.resolve(token);
    expect(limited).toMatchObject({ roles: [], enteId: null, tier: null, sportelloIds: [], officeId: null });
    if (!limited) throw new Error('not signed in');
    expect((await house.ask(limited, RULES)).data.viewer.mustAcceptRules).toBe(true);
    expect(await accept(limited, await current())).toEqual({ accepted: true, userErrors: [] });
    expect((await house.resolve(token))?.roles).toEqual(['OPERATOR']);
  });

  test('I13: a change asks again, of each kind by itself, and keeps what was accepted before', async () => {
    const { token } = await signIn(house, 'operator-alba');
    await publish('PRIVACY_NOTICE', 0);
    expect((await house.resolve(token))?.roles).toEqual([]);
    const actor = await house.actor('operator-alba');
    await accept(actor, await current());
    expect((await house.resolve(token))?.roles).toEqual(['OPERATOR']);
    await publish('RULES_OF_USE', 1);
    expect((await house.resolve(token))?.roles).toEqual([]);
    await accept(actor, await current());
    const { rulesVersions } = (await house.ask(actor, RULES)).data;
    const rules = rulesVersions.filter((one: { kind: string }) => one.kind === 'RULES_OF_USE');
    expect(rules.map((one: { number: number; isCurrent: boolean }) => [one.number, one.isCurrent])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(rules.every((one: { acceptedAt: string | null }) => one.acceptedAt !== null)).toBe(true);
    expect(rules[0].acceptances).toBeNull();
    expect((await house.ask(provincial, RULES)).data.rulesVersions[0].acceptances).toBe(1);
  });

  test('I13: an old version is not accepted any more, nor one that does not exist', async () => {
    const actor = await house.actor('operator-bra');
    const [old] = await house.sql(`select id from rules_version where kind = 'RULES_OF_USE' and number = 1`);
    for (const ids of [[old.id], [key()], ['x'], []]) {
      expect((await accept(actor, ids)).userErrors[0].code).toBe('CONFLICT');
    }
  });

  test('I13: a version is never changed, and nobody accepts for another', async () => {
    const { writerFor } = await import('@respi/kit/context.js');
    const as = (actor: Actor, sql: string, values: string[] = []) =>
      writerFor(house.open.house, actor).transactional((em) => em.execute(sql, values));
    await expect(as(provincial, `update rules_version set text_it = 'altro'`)).rejects.toThrow(/permission denied/);
    const [version] = await current();
    await expect(
      as(await house.actor('operator-bra'), `insert into rules_acceptance values (?, ?, now())`, [
        idOf('person', 'operator-alba'),
        version,
      ]),
    ).rejects.toThrow(/row-level security/);
  });

  test('I16: of two that publish upon the same version, one does', async () => {
    const answers = await Promise.all([publish('RULES_OF_USE', 2), publish('RULES_OF_USE', 2)]);
    expect(answers.filter((answer) => answer.userErrors.length === 0)).toHaveLength(1);
    expect((await publish('RULES_OF_USE', 3, provincial, { textEn: ' ' })).userErrors[0].field).toEqual(['textEn']);
  });

  test('I13 twin: a resolver that does not look at the rules lets who has not accepted work', async () => {
    const { token } = await signIn(house, 'operator-bra');
    expect((await house.resolve(token))?.roles).toEqual([]);
    await house.sql(
      `create or replace function network.rules_pending(who uuid) returns boolean language sql stable security definer as 'select false'`,
    );
    expect((await house.resolve(token))?.roles).toEqual(['OPERATOR']);
  });
});
