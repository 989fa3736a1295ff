import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn } from '@respi/kit/testing/stand.js';
import { MAX_DESKS } from '../../src/sportello/sportello.reads.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
let officeId: string;
let enteId: string;
beforeAll(async () => {
  house = await standNetwork();
  const [office] = await house.sql('select id, ente_id as "enteId" from office order by code limit 1');
  ({ id: officeId, enteId } = office as { id: string; enteId: string });
});
afterAll(() => house.close());

const coordination = personIn('COORDINATION');
const SET = `mutation ($input: SetOfficeHoursInput!) { setOfficeHours(input: $input) {
  office { version hours { weekday opens closes note } } userErrors { code field } } }`;
const set = async (actor: Actor, input: object) => {
  const answer = await house.ask(actor, SET, { input: { clientKey: key(), officeId, ...input } });
  return answer.errors ? null : answer.data.setOfficeHours;
};
const morning = { weekday: 1, opens: '09:00', closes: '12:30', note: 'su appuntamento' };
const shown = async () =>
  (
    await house.ask(anonymous, 'query ($id: ID!) { office(id: $id) { version hours { weekday opens } } }', {
      id: officeId,
    })
  ).data.office;

describe('N1 P22 P28: hours of an office', () => {
  test.each(ROLES)('P28: set by %s of its ente', async (role) => {
    const answer = await set(personIn(role, { enteId }), { hours: [morning] });
    const may = ['ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'].includes(role);
    expect(answer?.userErrors.length === 0).toBe(may);
  });

  test('P22 P28: what is set is what everybody reads, and the ente’s timeline tells it', async () => {
    const afternoon = { weekday: 4, opens: '14:00', closes: '16:00' };
    expect((await set(coordination, { hours: [afternoon, morning] })).office.hours).toMatchObject([morning, afternoon]);
    expect((await shown()).hours).toEqual([
      { weekday: 1, opens: '09:00' },
      { weekday: 4, opens: '14:00' },
    ]);
    const timeline = 'query ($id: ID!) { ente(id: $id) { timeline { verb } } }';
    const { ente } = (await house.ask(coordination, timeline, { id: enteId })).data;
    expect(ente.timeline[0]).toEqual({ verb: 'office-hours-changed' });
  });

  test('P28: hours that overlap, end before they begin or are none, an office of others and an old version are refused', async () => {
    const before = await shown();
    const overlapping = [morning, { weekday: 1, opens: '12:00', closes: '13:00' }];
    const foreign = personIn('ENTE_ADMIN', { enteId: idOf('ente', 'comune-bra') });
    const codes = [
      await set(coordination, { hours: overlapping }),
      await set(coordination, { hours: [{ ...morning, closes: '08:00' }] }),
      await set(coordination, { hours: [{ ...morning, opens: '9' }] }),
      await set(foreign, { hours: [] }),
      await set(coordination, { hours: [], expectedVersion: before.version - 1 }),
      await set(coordination, { hours: [], officeId: key() }),
    ].map(({ userErrors }) => userErrors[0].code);
    expect(codes).toEqual(['INVALID', 'INVALID', 'INVALID', 'NOT_YOURS', 'CONFLICT', 'NOT_FOUND']);
    expect(await shown()).toEqual(before);
  });
});

test('N1 N26: the public list shows every desk that there may be: one more than it shows is not opened', async () => {
  const SAVE = 'mutation ($input: SaveDeskInput!) { saveDesk(input: $input) { sportello { id } userErrors { code } } }';
  const alba = idOf('ente', 'comune-alba');
  const open = async (name: string) => {
    const input = { clientKey: key(), enteId: alba, name, languages: ['it'], istatCode: '004003' };
    return (await house.ask(coordination, SAVE, { input })).data.saveDesk;
  };
  await house.sql(
    `insert into sportello (id, code, slug, name, ente_id, languages, services, is_example)
     select gen_random_uuid(), 'colmo-' || n, 'colmo-' || n, 'Sportello ' || n, $1, '{it}', '{}', false
     from generate_series(2, $2::int - (select count(*)::int from sportello)) n`,
    [alba, MAX_DESKS],
  );
  const last = await open('Ultimo sportello');
  expect(last.userErrors).toEqual([]);
  expect((await open('Uno di troppo')).userErrors).toEqual([{ code: 'FULL' }]);
  const { sportelli } = (await house.ask(anonymous, '{ sportelli { id } }')).data;
  expect(sportelli).toHaveLength(MAX_DESKS);
  expect(sportelli).toContainEqual({ id: last.sportello.id });
});
