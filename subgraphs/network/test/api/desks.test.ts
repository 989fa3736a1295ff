import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn } from '@respi/kit/testing/stand.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());
beforeEach(() => {
  house.clock.at('2026-11-23T09:00:00Z');
});

const enteId = idOf('ente', 'comune-alba');
const sportelloId = idOf('sportello', 'sportello-alba');
const administrator = personIn('ENTE_ADMIN', { enteId });
const provincial = personIn('PROVINCIAL_COORDINATOR');
const FIELDS = `sportello { id name slug phone languages accessible isOpenNow opensNextAt lat bacino { code }
  hours { weekday opens closes } closures { startsOn endsOn } seasons { name fromDay toDay hours { weekday opens } } } userErrors { code field }`;
const call = async (name: string, input: object, actor: Actor = administrator, fields = FIELDS) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await house.ask(actor, `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, {
    input: { clientKey: key(), ...input },
  });
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data[name];
};
const desk = { sportelloId, name: 'Sportello di Alba', languages: ['it', 'ar'], istatCode: '004003' };
const window = (weekday: number, opens: string, closes: string) => ({ weekday, opens, closes });
const open = async () =>
  (await house.ask(anonymous, 'query ($id: ID) { sportello(id: $id) { isOpenNow opensNextAt } }', { id: sportelloId }))
    .data.sportello;

describe('N1 P28: the register of desks', () => {
  test.each(ROLES)('N1: changed, closed, opened anew by %s of the ente', async (role) => {
    const actor = personIn(role, { enteId });
    const done = [
      await call('saveDesk', desk, actor),
      await call('setOpeningHours', { sportelloId, hours: [window(1, '09:00', '12:30')] }, actor),
      await call('closeDesk', { sportelloId, startsOn: '2027-03-01', endsOn: '2027-03-02' }, actor),
      await call('reopenDesk', { sportelloId, startsOn: '2027-03-01' }, actor),
      await call('changeEnte', { enteId, website: 'https://alba.example.org' }, actor, 'userErrors { code }'),
    ].map((one) => one.userErrors?.length === 0);
    const may = ['ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'].includes(role);
    expect(new Set(done)).toEqual(new Set([may]));
  });

  test('N1: an administrator changes no desk of another ente', async () => {
    const foreign = personIn('ENTE_ADMIN', { enteId: idOf('ente', 'comune-bra') });
    expect((await call('saveDesk', desk, foreign)).userErrors[0].code).toBe('NOT_YOURS');
    expect((await call('saveDesk', { ...desk, sportelloId: null, enteId }, foreign)).userErrors[0].code).toBe(
      'NOT_YOURS',
    );
  });

  test('N1: a new desk takes place and bacino from its comune, and an address of its own', async () => {
    const { sportello, userErrors } = await call('saveDesk', {
      ...desk,
      sportelloId: null,
      enteId,
      name: 'Sportello di Alba',
      phone: '0173 1' + '23456',
    });
    expect(userErrors).toEqual([]);
    expect(sportello).toMatchObject({
      lat: 44.7,
      bacino: { code: 'alba' },
      isOpenNow: false,
      hours: [],
      opensNextAt: null,
    });
    expect(sportello.slug).toMatch(/^sportello-di-alba/);
    const again = await call('saveDesk', { ...desk, sportelloId: null, enteId });
    expect(again.sportello.slug).not.toBe(sportello.slug);
  });

  test.each([
    ['saveDesk', { ...desk, name: ' ' }, 'REQUIRED', 'name'],
    ['saveDesk', { ...desk, email: 'no' }, 'INVALID', 'email'],
    ['saveDesk', { ...desk, phone: 'chiamami' }, 'INVALID', 'phone'],
    ['saveDesk', { ...desk, postcode: '1205' }, 'INVALID', 'postcode'],
    ['saveDesk', { ...desk, istatCode: '999999' }, 'INVALID', 'istatCode'],
    ['saveDesk', { ...desk, languages: ['Italiano'] }, 'INVALID', 'languages'],
    ['saveDesk', { ...desk, expectedVersion: 99 }, 'CONFLICT', 'expectedVersion'],
    ['setOpeningHours', { sportelloId, hours: [window(1, '9', '12:00')] }, 'INVALID', 'hours'],
    ['setOpeningHours', { sportelloId, hours: [window(1, '12:00', '09:00')] }, 'INVALID', 'hours'],
    ['setOpeningHours', { sportelloId, hours: [window(8, '09:00', '10:00')] }, 'INVALID', 'hours'],
    [
      'setOpeningHours',
      { sportelloId, hours: [window(1, '09:00', '11:00'), window(1, '10:30', '12:00')] },
      'INVALID',
      'hours',
    ],
    [
      'setOpeningHours',
      { sportelloId, hours: [], season: { name: 'Estate', fromDay: '13-01', toDay: '08-31' } },
      'INVALID',
      'season',
    ],
    ['closeDesk', { sportelloId, startsOn: '2027-01-02', endsOn: '2027-01-01' }, 'INVALID', 'endsOn'],
    ['closeDesk', { sportelloId, startsOn: '2026-11-01', endsOn: '2026-11-02' }, 'INVALID', 'endsOn'],
    ['closeDesk', { sportelloId, startsOn: '2026-12-10', endsOn: '2026-12-20' }, 'DUPLICATE', 'startsOn'],
    ['reopenDesk', { sportelloId, startsOn: '2027-05-05' }, 'NOT_FOUND', 'startsOn'],
  ])('N1 P28: %s that cannot be is refused (%j)', async (verb, input, code, field) => {
    expect((await call(verb, input)).userErrors[0]).toEqual({ code, field: [field] });
  });
});

describe('P28: whether a desk is open follows what is written', () => {
  const week = [1, 2, 3, 4, 5].map((day) => window(day, '09:00', '12:30'));
  beforeEach(async () => {
    await call('setOpeningHours', { sportelloId, hours: week });
  });

  test('P28: hours of the week hold at once, on the wall clock of Rome', async () => {
    house.clock.at('2026-11-23T07:59:59Z');
    expect(await open()).toEqual({ isOpenNow: false, opensNextAt: '2026-11-23T08:00:00.000Z' });
    house.clock.at('2026-11-23T08:00:00Z');
    expect((await open()).isOpenNow).toBe(true);
    await call('setOpeningHours', { sportelloId, hours: [window(1, '14:00', '16:00')] });
    expect(await open()).toEqual({ isOpenNow: false, opensNextAt: '2026-11-23T13:00:00.000Z' });
  });

  test('P28: a season of every year takes the place of the week, over the new year too, and is taken back', async () => {
    const season = { name: 'Inverno', fromDay: '12-27', toDay: '01-05' };
    const { sportello } = await call('setOpeningHours', { sportelloId, season, hours: [window(2, '10:00', '11:00')] });
    expect(sportello.seasons).toEqual([{ ...season, hours: [{ weekday: 2, opens: '10:00' }] }]);
    house.clock.at('2026-12-28T09:00:00Z');
    expect(await open()).toEqual({ isOpenNow: false, opensNextAt: '2026-12-29T09:00:00.000Z' });
    house.clock.at('2027-01-05T09:30:00Z');
    expect((await open()).isOpenNow).toBe(true);
    house.clock.at('2027-01-07T09:30:00Z');
    expect((await open()).isOpenNow).toBe(true);
    expect((await call('setOpeningHours', { sportelloId, season, hours: [] })).sportello.seasons).toEqual([]);
    house.clock.at('2026-12-28T09:00:00Z');
    expect((await open()).isOpenNow).toBe(true);
  });

  test('P28: two seasons that share a day are refused, also over the new year; the same season may be moved', async () => {
    const hours = [window(2, '10:00', '11:00')];
    const set = async (name: string, fromDay: string, toDay: string, given = hours) =>
      (await call('setOpeningHours', { sportelloId, season: { name, fromDay, toDay }, hours: given })).userErrors;
    expect(await set('Inverno', '12-20', '01-10')).toEqual([]);
    for (const [fromDay, toDay] of [
      ['01-10', '02-01'],
      ['12-31', '12-31'],
      ['11-01', '12-20'],
      ['06-01', '03-01'],
    ] as const)
      expect(await set('Altra', fromDay, toDay)).toEqual([{ code: 'DUPLICATE', field: ['season'] }]);
    expect(await set('Altra', '01-11', '12-19')).toEqual([]);
    expect(await set('Inverno', '12-22', '01-08')).toEqual([]);
    for (const name of ['Inverno', 'Altra']) expect(await set(name, '01-01', '01-02', [])).toEqual([]);
  });

  test('P28: a closure of some days shuts it, and taken back it opens again', async () => {
    await call('closeDesk', { sportelloId, startsOn: '2026-11-23', endsOn: '2026-11-24', reason: 'Lavori' });
    expect(await open()).toEqual({ isOpenNow: false, opensNextAt: '2026-11-25T08:00:00.000Z' });
    await call('reopenDesk', { sportelloId, startsOn: '2026-11-23' });
    expect((await open()).isOpenNow).toBe(true);
  });
});

describe('N2 N3 N27: the place of an ente in the network', () => {
  const change = (input: object, actor = provincial) =>
    call(
      'changeEnte',
      { enteId: idOf('ente', 'associazione-sospesa'), ...input },
      actor,
      'ente { tier networkRole } userErrors { code field }',
    );

  test('N3: tier and network role are decided by the coordination, not by the ente', async () => {
    const own = personIn('ENTE_ADMIN', { enteId });
    expect((await call('changeEnte', { enteId, tier: 'ESTERNA' }, own, 'userErrors { code }')).userErrors[0].code).toBe(
      'NOT_YOURS',
    );
    expect((await change({ networkRole: 'PARTNER' })).ente).toEqual({ tier: 'ALLARGATA', networkRole: 'PARTNER' });
  });

  test('N27: an association is registered as a multiplier, and never in the rete ristretta', async () => {
    expect((await change({ networkRole: 'MULTIPLIER' })).ente.networkRole).toBe('MULTIPLIER');
    expect((await change({ tier: 'RISTRETTA' })).userErrors[0]).toEqual({ code: 'INVALID', field: ['tier'] });
  });

  test.each([
    [{ website: 'alba' }, 'INVALID', 'website'],
    [{ bacinoId: 'x' }, 'NOT_FOUND', 'bacinoId'],
    [{ expectedVersion: 99 }, 'CONFLICT', 'expectedVersion'],
  ])('N1: what cannot be is refused (%j)', async (input, code, field) => {
    expect((await change(input)).userErrors[0]).toEqual({ code, field: [field] });
  });
});
