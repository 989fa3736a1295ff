import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn, system } from '@respi/kit/testing/stand.js';
import { announceMaintenance } from '../../src/maintenance/commands/announce-maintenance.js';
import { standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());
beforeEach(() => house.sql('delete from maintenance'));

const FIELDS = 'planned { id startsAt endsAt message } userErrors { code field }';
const ANNOUNCE = `mutation ($input: AnnounceMaintenanceInput!) { announceMaintenance(input: $input) { ${FIELDS} } }`;
const END = `mutation ($input: EndMaintenanceInput!) { endMaintenance(input: $input) { ${FIELDS} } }`;
const CURRENT = '{ currentMaintenance { message } }';
const admin = personIn('ADMIN');
const wanted = {
  startsAt: '2026-11-24T20:00:00Z',
  endsAt: '2026-11-24T22:00:00Z',
  messageIt: 'Aggiorniamo la piattaforma.',
  messageEn: 'We update the platform.',
};
const announce = async (over: object = {}, actor = admin) => {
  const answer = await house.ask(actor, ANNOUNCE, { input: { clientKey: key(), ...wanted, ...over } });
  return answer.data?.announceMaintenance ?? { refused: answer.errors?.[0]?.extensions.code };
};
const banner = async (at: string) => {
  house.clock.at(at);
  const { data } = await house.ask(anonymous, CURRENT);
  house.clock.at('2026-11-23T09:00:00Z');
  return data?.currentMaintenance?.message ?? null;
};

test('I19: announced by the administrators of the platform and the provincial coordination, and by nobody else', async () => {
  for (const role of ROLES) {
    const answer = await announce({}, personIn(role));
    const isOpen = ['ADMIN', 'PROVINCIAL_COORDINATOR'].includes(role);
    expect([role, answer.refused ?? null]).toEqual([role, isOpen ? null : 'FORBIDDEN']);
  }
});

test('I19: the banner stands from the day before until the end, and not a moment longer', async () => {
  await announce();
  expect(await banner('2026-11-23T19:59:59Z')).toBeNull();
  expect(await banner('2026-11-23T20:00:01Z')).toBe('Aggiorniamo la piattaforma.');
  expect(await banner('2026-11-24T21:59:59Z')).toBe('Aggiorniamo la piattaforma.');
  expect(await banner('2026-11-24T22:00:01Z')).toBeNull();
});

test('I19: it is taken back, or ended early, once; the timeline keeps both', async () => {
  const [{ id }] = (await announce()).planned;
  const end = () => house.ask(admin, END, { input: { clientKey: key(), maintenanceId: id } });
  expect((await end()).data?.endMaintenance).toEqual({ planned: [], userErrors: [] });
  expect((await end()).data?.endMaintenance.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['maintenanceId'] }]);
  expect(await banner('2026-11-24T20:00:00Z')).toBeNull();
  const events = await house.sql(`select verb from event where entity_id = $1 order by id`, [id]);
  expect(events).toEqual([{ verb: 'maintenance-announced' }, { verb: 'maintenance-ended' }]);
});

test.each([
  ['over already', { startsAt: '2026-11-22T20:00:00Z', endsAt: '2026-11-22T21:00:00Z' }, 'INVALID', 'endsAt'],
  ['backwards', { endsAt: '2026-11-24T19:00:00Z' }, 'INVALID', 'endsAt'],
  ['of four days', { endsAt: '2026-11-28T20:00:01Z' }, 'INVALID', 'endsAt'],
  ['without a word', { messageIt: '  ' }, 'REQUIRED', 'messageIt'],
  ['too long', { messageIt: 'x'.repeat(301) }, 'TOO_LONG', 'messageIt'],
])('I19: one that is %s is refused', async (_what, over, code, field) => {
  expect((await announce(over)).userErrors).toEqual([{ code, field: [field] }]);
});

test('I19: the command of who runs the machine is the same act, by the house itself', async () => {
  const input = { clientKey: key(), ...wanted, startsAt: new Date(wanted.startsAt), endsAt: new Date(wanted.endsAt) };
  await announceMaintenance(house.context(system), input);
  expect(await banner('2026-11-24T20:00:00Z')).toBe('Aggiorniamo la piattaforma.');
});
