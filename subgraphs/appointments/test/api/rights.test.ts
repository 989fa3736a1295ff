import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { blindTo, reaches } from '@respi/kit/testing/past-policy.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import { given, taken } from '@respi/kit/testing/who-may.js';
import { booked, DESK, DESK_AGENDA, deskOperator, RENEWAL, standAppointments } from '../build/house.js';

/* N2: whether the desks of a network keep agendas is the coordination's to say, and both walls ask it. */

let house: TestHouse;
const operator = deskOperator();
const without = taken(operator, 'KEEP_AGENDAS');
const wider = personIn('OPERATOR', { sportelloIds: [DESK], tier: 'ALLARGATA' });

beforeAll(async () => {
  house = await standAppointments();
  await booked(house, { hold: { purposeId: RENEWAL, startsAt: '2026-11-30T08:00:00.000Z' } });
  const join = `mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) { userErrors { code } } }`;
  const waiting = { purposeId: RENEWAL, kind: 'OFFER', name: 'Amina', email: 'amina@example.org', language: 'it' };
  const input = { clientKey: key(), ...waiting, privacyAccepted: true };
  expect((await house.ask(anonymous, join, { input })).data?.joinWaitingList.userErrors).toEqual([]);
});
afterAll(() => house.close());

const window = `insert into agenda_window (id, agenda_id, weekday, opens, closes, valid_from, counters, public_counters)
  values (gen_random_uuid(), ?, 6, '09:00', '10:00', '2026-12-01', 1, 1) returning id`;
const closure = `insert into agenda_closure (id, agenda_id, starts_on, ends_on, reason, declared_at)
  values (gen_random_uuid(), ?, '2027-03-01', '2027-03-01', 'Prova', now()) returning id`;
const feed = `insert into calendar_feed (hash, person_id, agenda_id, sportello_id, made_at, expires_at)
  select gen_random_uuid()::text, actor_person(), a.id, a.sportello_id, now(), now() from agenda a where a.id = ? returning hash`;
const walled: Record<string, string> = {
  window,
  closure,
  feed,
  purpose: 'update purpose set position = position where agenda_id = ? returning id',
  booking: 'select id from booking where agenda_id = ?',
  change: 'update booking set version = version where agenda_id = ? returning id',
  line: 'select p.entry_id from waiting_person p join waiting_entry e on e.id = p.entry_id where e.agenda_id = ?',
};

/** What row-level security alone lets an actor do at the desk. */
async function opened(actor: Actor): Promise<string[]> {
  const found: string[] = [];
  for (const [name, sql] of Object.entries(walled)) {
    const one = name === 'feed' ? { ...actor, personId: key() } : actor;
    if (await reaches(house, one, sql, [DESK_AGENDA])) found.push(name);
  }
  return found;
}

test('N2: the database itself asks whether the network keeps agendas; the twin that does not lets all through', async () => {
  const all = Object.keys(walled);
  expect(await opened(operator)).toEqual(all);
  expect(await opened(without)).toEqual([]);
  expect(await opened(wider)).toEqual([]);
  expect(await opened(given(wider, 'KEEP_AGENDAS'))).toEqual(all);
  await blindTo(house, 'KEEP_AGENDAS', async () => expect(await opened(without)).toEqual(all));
});

test('N2: taken from a network, its desk neither sees nor changes its agenda; given to the other, hers does', async () => {
  const ask = async (actor: Actor) => {
    const { data } = await house.ask(
      actor,
      `query { dayList(agendaId: "${DESK_AGENDA}", on: "2026-11-30") { id } waitingList(agendaId: "${DESK_AGENDA}") { id } }`,
    );
    const input = { clientKey: key(), agendaId: DESK_AGENDA };
    const made = await house.ask(
      actor,
      'mutation ($input: ChangeFeedInput!) { makeFeed(input: $input) { token userErrors { code } } }',
      { input },
    );
    return [data.dayList?.length ?? 0, data.waitingList?.length ?? 0, made.data.makeFeed.userErrors[0]?.code ?? 'OK'];
  };
  expect(await ask(operator)).toEqual([1, 1, 'OK']);
  expect(await ask(without)).toEqual([0, 0, 'NOT_FOUND']);
  expect(await ask(wider)).toEqual([0, 0, 'NOT_FOUND']);
  expect(await ask(given(wider, 'KEEP_AGENDAS'))).toEqual([1, 1, 'OK']);
});

test('N2 A11: citizens are booked for by the people of a network that may', async () => {
  const book = async (actor: Actor, startsAt: string) => {
    const input = { clientKey: key(), purposeId: RENEWAL, startsAt, name: 'Amina', surname: 'El Amrani' };
    const { data } = await house.ask(
      actor,
      'mutation ($input: BookForCitizenInput!) { bookForCitizen(input: $input) { code userErrors { code } } }',
      { input: { ...input, email: `${key()}@example.org`, language: 'it' } },
    );
    return data?.bookForCitizen.userErrors[0]?.code ?? 'OK';
  };
  const far = personIn('OPERATOR');
  const farther = personIn('OPERATOR', { tier: 'ALLARGATA' });
  expect(await book(taken(far, 'BOOK_FOR_CITIZENS'), '2026-11-30T08:30:00.000Z')).toBe('NOT_YOURS');
  expect(await book(farther, '2026-11-30T08:30:00.000Z')).toBe('NOT_YOURS');
  expect(await book(given(farther, 'BOOK_FOR_CITIZENS'), '2026-11-30T08:30:00.000Z')).toBe('OK');
  expect(await book(far, '2026-11-30T09:00:00.000Z')).toBe('OK');
});
