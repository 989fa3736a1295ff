import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { OPEN_TO_MULTIPLIERS } from '@respi/kit/multiplier.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { emailOf, idOf, PASSWORD, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn } from '../build/sign-in.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork({ logins: ['operator-alba'] });
});
afterAll(() => house.close());

const enteId = idOf('ente', 'comune-alba');
const administrator = personIn('ENTE_ADMIN', { enteId });
const multiplier: Actor = { ...administrator, isMultiplier: true };
const VERBS: Record<string, object> = {
  saveDesk: { enteId, name: 'Sportello di prova', languages: ['it'] },
  setOpeningHours: { sportelloId: idOf('sportello', 'sportello-alba'), hours: [] },
  createMachineClient: {},
  changeEnte: { enteId, website: 'https://esempio.example.org' },
  invitePerson: { enteId, email: 'nuova@example.org', displayName: 'Nuova Persona', roles: ['OPERATOR'] },
};
const knock = async (verb: string, actor: Actor) => {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const { errors } = await house.ask(
    actor,
    `mutation ($input: ${type}!) { ${verb}(input: $input) { userErrors { code } } }`,
    { input: { clientKey: key(), ...VERBS[verb] } },
  );
  return errors?.[0]?.extensions?.code === 'FORBIDDEN' ? 'shut' : 'open';
};

describe('N27: what an association that is a multiplier may do, by the interface too', () => {
  test.each(['saveDesk', 'setOpeningHours'])(
    'N27: %s is shut to its administrator, and open to any other',
    async (verb) => {
      expect([await knock(verb, multiplier), await knock(verb, administrator)]).toEqual(['shut', 'open']);
    },
  );

  test.each(['changeEnte', 'invitePerson'])('N27: %s stays open to its administrator', async (verb) => {
    expect(OPEN_TO_MULTIPLIERS.has(verb)).toBe(true);
    expect(await knock(verb, multiplier)).toBe('open');
  });

  test('N27: its people are told apart from the next request on, and no longer once it is one no more', async () => {
    const { token } = await signIn(house, '', { email: emailOf('operator-alba'), password: PASSWORD });
    const at = '2026-11-23T09:30:00Z';
    const isOne = async () => Boolean((await house.resolve(token, at))?.isMultiplier);
    expect(await isOne()).toBe(false);
    const [before] = await house.sql('select network_role from ente where id = $1', [enteId]);
    await house.sql(`update ente set network_role = 'MULTIPLIER' where id = $1`, [enteId]);
    expect(await isOne()).toBe(true);
    await house.sql('update ente set network_role = $2 where id = $1', [enteId, before?.network_role]);
    expect(await isOne()).toBe(false);
  });
});
