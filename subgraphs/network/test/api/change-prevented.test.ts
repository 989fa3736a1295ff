import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { changesFollowTheCalendar } from '../../src/change/changes-follow-the-calendar.job.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

/* What was planned months ago and cannot be done on its day: it says why, and keeps no other from its day. */

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

const [alba, bra, other] = [idOf('ente', 'comune-alba'), idOf('ente', 'comune-bra'), idOf('ente', 'cpi-alba')];
const provincial = personIn('PROVINCIAL_COORDINATOR', { enteId: idOf('ente', 'provincia') });
const plan = async (verb: 'renameEnte' | 'splitEnte', enteId: string, over: object) => {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { ${verb}(input: $input) { userErrors { code } } }`;
  const input = { clientKey: key(), enteId, reason: 'Legge regionale', effectiveOn: '2027-01-01', ...over };
  expect((await house.ask(provincial, source, { input })).data[verb].userErrors).toEqual([]);
};
const states = async () =>
  Object.fromEntries(
    (await house.sql('select ente_id, state from ente_change')).map((row) => [row.ente_id, row.state]),
  );
const midnight = () => {
  house.clock.at('2026-12-31T23:00:00Z');
  return changesFollowTheCalendar.run(house.open.house);
};
const found = { name: 'Comune di Alba Pompeia', ipaCode: 'c_a124' };

beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await house.sql('delete from ente_change');
  await house.sql(`update ente set ipa_code = null where ipa_code = 'c_a124'`);
  await house.sql(`update ente set name = 'Comune di Alba' where id = '${alba}'`);
  await house.sql(`update ente set name = 'Comune di Bra' where id = '${bra}'`);
});

describe('N25: a change that cannot be on its day', () => {
  test('N25: a code that another ente has taken since prevents the new name, with its reason, and no other change', async () => {
    await plan('renameEnte', alba, found);
    await plan('renameEnte', bra, { name: 'Città di Bra' });
    await house.sql(`update ente set ipa_code = 'c_a124' where id = $1`, [other]);
    await midnight();
    expect(await states()).toEqual({ [alba]: 'PREVENTED', [bra]: 'DONE' });
    const source =
      'query ($id: ID!) { ente(id: $id) { name changes { state viewerCanRevoke } timeline { verb reason } } }';
    const { ente } = (await house.ask(provincial, source, { id: alba })).data;
    expect(ente).toMatchObject({ name: 'Comune di Alba', changes: [{ state: 'PREVENTED', viewerCanRevoke: false }] });
    expect(ente.timeline).toContainEqual({
      verb: 'ente-change-prevented',
      reason: 'C’è già un ente con questo codice.',
    });
    await plan('renameEnte', alba, { name: 'Comune di Alba Longa', effectiveOn: '2027-02-01' });
  });

  test('N25 twin: where nobody has taken it, both take effect', async () => {
    await plan('renameEnte', alba, found);
    await plan('renameEnte', bra, { name: 'Città di Bra' });
    await midnight();
    expect(await states()).toEqual({ [alba]: 'DONE', [bra]: 'DONE' });
  });

  test('N25: a fault of one change is reported, and keeps neither the others nor who plans from theirs', async () => {
    await house.sql(
      `insert into ente_change (id, ente_id, kind, state, effective_on, reason, detail, decided_by, decided_at)
       values (gen_random_uuid(), $1, 'MERGE', 'SCHEDULED', '2026-11-20', 'Prova', '{}', $2, now())`,
      [other, idOf('person', 'provincial')],
    );
    await plan('renameEnte', bra, { name: 'Città di Bra' });
    await expect(midnight()).rejects.toThrow('merges into nothing');
    expect(await states()).toEqual({ [other]: 'SCHEDULED', [bra]: 'DONE' });
  });

  test('N25: a part is born under the next free code where that of the plan is taken', async () => {
    const sportelloIds = [idOf('sportello', 'sportello-alba')];
    await plan('splitEnte', alba, { name: 'Unione di Alba', sportelloIds, inheritsAdhesion: true });
    await house.sql(`update ente set code = 'unione-di-alba' where id = $1`, [other]);
    await midnight();
    expect(await states()).toEqual({ [alba]: 'DONE' });
    const [born] = await house.sql(`select code from ente where name = 'Unione di Alba'`);
    expect(born.code).toBe('unione-di-alba-2');
  });
});
