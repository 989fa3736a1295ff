import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../../src/plan.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());

const administrator = personIn('ENTE_ADMIN', { tier: 'ALLARGATA' });
const code = async (actor: typeof administrator, verb: string) => {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const { errors } = await house.ask(
    actor,
    `mutation ($input: ${type}!) { ${verb}(input: $input) { userErrors { code } } }`,
    { input: { clientKey: key(), contentId: key(), ...(/archive|reopen/.test(verb) ? { reason: 'Superato' } : {}) } },
  );
  return errors?.[0]?.extensions?.code ?? 'OK';
};

test.each(['archiveContent', 'reopenContent', 'submitContent'])(
  'N27: an association that is a multiplier edits nothing: %s is shut to it, and not to another ente',
  async (verb) => {
    expect(await code({ ...administrator, isMultiplier: true }, verb)).toBe('FORBIDDEN');
    expect(await code(administrator, verb)).not.toBe('FORBIDDEN');
  },
);
