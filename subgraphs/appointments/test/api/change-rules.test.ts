import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import {
  AGENDA,
  booked,
  clerk,
  DESK,
  deskOperator,
  emptied,
  hold,
  MARRIAGE,
  OFFICE,
  standAppointments,
  THURSDAY_NINE,
} from '../build/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(async () => {
  await emptied(house);
  await house.sql(`delete from agenda_window where valid_from = '2026-12-01'`);
  await house.sql('update agenda_window set valid_to = null');
});

const closure = { agendaId: AGENDA, startsOn: '2026-12-03', endsOn: '2026-12-04', reason: 'Neve' };
const window = {
  agendaId: AGENDA,
  weekday: 5,
  opens: '14:00',
  closes: '16:00',
  validFrom: '2026-12-01',
  counters: 2,
  publicCounters: 1,
};
const commands = {
  declareClosure: ['DeclareClosureInput', 'closure { startsOn endsOn reason } affected { code state }', closure],
  addWindow: ['AddWindowInput', 'window { id weekday opens closes publicCounters }', window],
  endWindow: ['EndWindowInput', 'window { validTo }', { agendaId: AGENDA, validTo: '2026-11-30' }],
} as const;
type Name = keyof typeof commands;
const run = async (name: Name, actor: Actor, over: object = {}) => {
  const [type, fields, sound] = commands[name];
  const [found] = await house.sql('select id from agenda_window where agenda_id = $1 and weekday = 4', [AGENDA]);
  const input = { clientKey: key(), ...sound, ...(name === 'endWindow' ? { windowId: found.id } : {}), ...over };
  return (
    (
      await house.ask(
        actor,
        `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code field } } }`,
        { input },
      )
    ).data?.[name] ?? null
  );
};
const version = async (): Promise<number> =>
  (await house.sql('select version from agenda where id = $1', [AGENDA]))[0].version;

describe.each(Object.keys(commands) as Name[])('%s', (name) => {
  const allowed = ['OFFICE_CLERK', 'COORDINATION'];
  test.each(ROLES.filter((role) => !allowed.includes(role)))('A3: %s is refused', async (role) => {
    const before = await version();
    const answer = await run(name, personIn(role, { officeId: OFFICE, sportelloIds: [DESK] }));
    expect(answer === null || answer.userErrors[0].code === 'NOT_YOURS').toBe(true);
    expect(await version()).toBe(before);
  });
  test('A3: nobody without an account, and no clerk of another office', async () => {
    expect(await run(name, anonymous)).toBeNull();
    expect((await run(name, personIn('OFFICE_CLERK', { officeId: key() }))).userErrors[0].code).toBe('NOT_YOURS');
  });
  test.each(allowed)('A3: %s does it, and the version of the rules is raised', async (role) => {
    const before = await version();
    expect((await run(name, personIn(role as 'OFFICE_CLERK', { officeId: OFFICE }))).userErrors).toEqual([]);
    expect(await version()).toBe(before + 1);
  });
});

describe('what a change does', () => {
  test('A27: a closure lists the appointments that it touches, and loses none', async () => {
    const mine = await booked(house);
    const done = await run('declareClosure', clerk());
    expect(done).toEqual({
      closure: { startsOn: '2026-12-03', endsOn: '2026-12-04', reason: 'Neve' },
      affected: [{ code: mine.code, state: 'CONFIRMED' }],
      userErrors: [],
    });
    expect((await hold(house, { startsAt: '2026-12-03T09:00:00.000Z' })).userErrors).toEqual([
      { code: 'SLOT_TAKEN', field: ['startsAt'] },
    ]);
    expect((await house.sql('select state from booking'))[0].state).toBe('CONFIRMED');
  });

  test('A28: ending a window never touches its appointments', async () => {
    const mine = await booked(house);
    await run('endWindow', clerk());
    expect((await hold(house, { startsAt: '2026-12-03T09:00:00.000Z' })).hold).toBeNull();
    const see = await house.ask(anonymous, 'query ($t: String!) { booking(token: $t) { state startsAt } }', {
      t: mine.token,
    });
    expect(see.data.booking).toEqual({ state: 'CONFIRMED', startsAt: THURSDAY_NINE });
  });

  test('A25 A29: a new window opens at once, for as many citizens as it says', async () => {
    await run('addWindow', clerk());
    const ask =
      'query ($p: ID!) { availability(purposeId: $p, from: "2026-12-11", to: "2026-12-11") { slots { startsAt free } } }';
    const [day] = (await house.ask(anonymous, ask, { p: MARRIAGE })).data.availability;
    expect(day.slots[0]).toEqual({ startsAt: '2026-12-11T13:00:00.000Z', free: 1 });
  });

  test.each([
    [{ weekday: 8 }, 'weekday'],
    [{ opens: '09:03' }, 'opens'],
    [{ closes: '13:00' }, 'closes'],
    [{ counters: 9 }, 'counters'],
    [{ publicCounters: 3 }, 'publicCounters'],
    [{ breaks: [{ opens: '13:00', closes: '14:30' }] }, 'breaks'],
    [{ validTo: '2026-01-01' }, 'validTo'],
    [{ purposeIds: ['x'] }, 'purposeIds'],
  ])('A25: a window with %j is refused, typed', async (over, field) => {
    expect((await run('addWindow', clerk(), over)).userErrors).toEqual([{ code: 'INVALID', field: [field] }]);
  });

  test.each([
    [{ endsOn: '2026-12-01' }, 'INVALID', 'endsOn'],
    [{ reason: ' ' }, 'REQUIRED', 'reason'],
    [{ reason: 'x'.repeat(201) }, 'TOO_LONG', 'reason'],
  ])('A3: a closure with %j is refused, typed', async (over, code, field) => {
    expect((await run('declareClosure', clerk(), over)).userErrors).toEqual([{ code, field: [field] }]);
  });

  test('design §4: a claim made upon rules that changed meanwhile starts again and sees the closure', async () => {
    const rounds = await Promise.all(
      Array.from({ length: 12 }, async (_, at) => {
        if (at === 5) return run('declareClosure', clerk(), { startsOn: '2026-12-10', endsOn: '2026-12-10' });
        return hold(house, { startsAt: '2026-12-10T08:00:00.000Z', networkPrefix: key() });
      }),
    );
    const [late] = await house.sql(`select count(*)::int as n from hold h join event e on e.entity_id = h.id
      where e.id > (select id from event where verb = 'closed') and h.starts_at = '2026-12-10T08:00:00Z' and e.verb = 'held'`);
    expect(rounds).toHaveLength(12);
    expect(late.n).toBe(0);
  });

  test('A3: a desk manages its own agenda', async () => {
    const own = await house.sql('select id from agenda where sportello_id = $1', [DESK]);
    expect((await run('declareClosure', deskOperator(), { agendaId: own[0].id })).userErrors).toEqual([]);
  });
});
