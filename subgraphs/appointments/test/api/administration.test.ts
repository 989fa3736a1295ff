import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import {
  AGENDA,
  booked,
  clerk,
  confirm,
  DESK,
  deskOperator,
  emptied,
  hold,
  MARRIAGE,
  OFFICE,
  standAppointments,
} from '../build/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(() => emptied(house));

const settings = {
  agendaId: AGENDA,
  name: 'Ufficio Cittadinanza',
  address: 'Via Esempio 22',
  isPublic: true,
  counters: 3,
  reminderHours: [72, 24],
  releaseWeekday: 1,
  releaseTime: '09:00',
  workingHolidays: [],
  offerHours: 24,
};
const purpose = {
  agendaId: AGENDA,
  title: [
    { language: 'it', text: 'Giuramento' },
    { language: 'ar', text: 'أداء اليمين' },
  ],
  description: 'Per chi ha ricevuto il decreto',
  durationMinutes: 20,
  minLeadDays: 1,
  maxLeadDays: 40,
  cutoffHours: 24,
  requiresPratica: false,
  documents: ['Decreto', 'Documento d’identità'],
  isOffered: true,
};
const desk = { sportelloId: DESK, name: 'Sportello del lunedì', counters: 1, istatCode: '004003' };
const commands = {
  changeAgenda: ['ChangeAgendaInput', 'agenda { name reminderHours release { weekday time } releaseRhythm }', settings],
  savePurpose: ['SavePurposeInput', 'purpose { id titles { language text } documents(locale: "ar") retired }', purpose],
  openAgenda: ['OpenAgendaInput', 'agenda { id name isPublic sportello { id } viewerCanManage }', desk],
} as const;
type Name = keyof typeof commands;
const run = async (name: Name, actor: Actor, over: object = {}) => {
  const [type, fields, sound] = commands[name];
  const source = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code field } } }`;
  const answer = await house.ask(actor, source, { input: { clientKey: key(), ...sound, ...over } });
  return answer.data?.[name] ?? null;
};

describe.each(Object.keys(commands) as Name[])('%s', (name) => {
  const isDesk = name === 'openAgenda';
  const allowed = isDesk ? ['OPERATOR', 'ENTE_ADMIN', 'COORDINATION'] : ['OFFICE_CLERK', 'COORDINATION'];

  test.each(ROLES.filter((role) => !allowed.includes(role)))('A3: %s is refused', async (role) => {
    const answer = await run(name, personIn(role, { officeId: OFFICE, sportelloIds: [DESK] }));
    expect(answer === null || answer.userErrors[0].code === 'NOT_YOURS').toBe(true);
  });
  test.each(allowed)('A3: %s does it', async (role) => {
    const actor = personIn(role as 'OPERATOR', { officeId: OFFICE, sportelloIds: [DESK] });
    expect((await run(name, actor)).userErrors).toEqual([]);
  });
  test('A3: nobody without an account, and nobody of another place', async () => {
    expect(await run(name, anonymous)).toBeNull();
    const stranger = personIn(['OFFICE_CLERK', 'OPERATOR'], { officeId: key(), sportelloIds: [key()] });
    expect((await run(name, stranger)).userErrors[0].code).toBe('NOT_YOURS');
  });
});

describe('settings', () => {
  test('A19 A24 A12: reminders and the rhythm of release, said in the reader’s language', async () => {
    const done = await run('changeAgenda', clerk());
    expect(done.agenda).toEqual({
      name: 'Ufficio Cittadinanza',
      reminderHours: [72, 24],
      release: { weekday: 1, time: '09:00' },
      releaseRhythm: 'Nuovi posti ogni lunedì alle 09:00',
    });
  });

  test('A24: before the hour of release a far place is refused, after it is held; the office does not wait', async () => {
    // maxLeadDays of the purpose is 60; Monday 23 November 2026, 09:00 in Rome is 08:00 in UTC
    await run('changeAgenda', clerk());
    const farthest = '2027-01-21T08:00:00.000Z';
    house.clock.at('2026-11-23T07:59:59Z');
    expect((await hold(house, { startsAt: farthest })).userErrors[0].code).toBe('SLOT_TAKEN');
    house.clock.at('2026-11-23T08:00:00Z');
    expect((await hold(house, { startsAt: farthest })).userErrors).toEqual([]);
    house.clock.at('2026-11-23T09:00:00Z');
  });

  test('A26: a holiday on which the office works is offered, with the rest of the year to choose from', async () => {
    const ask = async () =>
      (await house.ask(clerk(), '{ myAgendas { id holidays { code on name isWorking } } }')).data.myAgendas[0].holidays;
    const codes = (await ask()).map(({ code, on }: { code: string; on: string }) => `${code} ${on}`);
    expect(codes).toEqual(
      expect.arrayContaining([
        'lunedi-dell-angelo 2027-03-29',
        'san-francesco 2027-10-04',
        'patrono-004078 2027-09-29',
      ]),
    );
    await run('changeAgenda', clerk(), { workingHolidays: ['immacolata'] });
    expect((await hold(house, { startsAt: '2026-12-08T08:00:00.000Z' })).userErrors).toEqual([]);
    await run('changeAgenda', clerk());
    expect((await hold(house, { startsAt: '2026-12-08T09:00:00.000Z' })).userErrors[0].code).toBe('SLOT_TAKEN');
  });

  test('G17: everything that is wrong is said at once', async () => {
    const wrong = await run('changeAgenda', clerk(), {
      name: ' ',
      counters: 2,
      reminderHours: [0],
      releaseTime: null,
      offerHours: 0,
      workingHolidays: ['x'],
    });
    expect(wrong.userErrors.map(({ field }: { field: string[] }) => field[0])).toEqual([
      'name',
      'counters',
      'reminderHours',
      'releaseTime',
      'offerHours',
      'workingHolidays',
    ]);
  });
});

describe('purposes', () => {
  test('A1 A3: a new purpose is offered at once, in the languages in which it was written', async () => {
    const { purpose: made } = await run('savePurpose', clerk());
    expect(made).toMatchObject({ retired: false, documents: ['Decreto', 'Documento d’identità (ar)'] });
    expect((await hold(house, { purposeId: made.id })).userErrors).toEqual([]);
  });

  test('A28: a purpose that is changed or given up leaves its appointments as they were', async () => {
    const mine = await booked(house);
    const change = { purposeId: MARRIAGE, title: [{ language: 'it', text: 'Altro' }], durationMinutes: 60 };
    await run('savePurpose', clerk(), { ...change, isOffered: false });
    expect((await hold(house, { startsAt: '2026-12-03T09:00:00.000Z' })).userErrors[0].code).toBe('SLOT_TAKEN');
    const [row] = await house.sql(
      'select state, purpose_title, ends_at - starts_at as length from booking where id = $1',
      [mine.id],
    );
    expect(row).toMatchObject({ state: 'CONFIRMED', purpose_title: { it: 'Cittadinanza per matrimonio' } });
    expect(row.length).toEqual({ minutes: 30 });
    const ask = '{ bookingOffices { purposes { id } allPurposes { id retired } } }';
    const [office] = (await house.ask(anonymous, ask)).data.bookingOffices;
    expect(office.purposes).not.toContainEqual({ id: MARRIAGE });
    expect(office.allPurposes).toContainEqual({ id: MARRIAGE, retired: true });
    await run('savePurpose', clerk(), {
      ...change,
      title: [{ language: 'it', text: 'Cittadinanza per matrimonio' }],
      durationMinutes: 30,
      maxLeadDays: 60,
    });
  });

  test('G17: faults of a purpose are all said', async () => {
    const wrong = await run('savePurpose', clerk(), {
      title: [{ language: 'xx', text: 'x' }],
      durationMinutes: 7,
      maxLeadDays: 0,
      minLeadDays: 3,
      cutoffHours: -1,
    });
    expect(wrong.userErrors.map(({ field }: { field: string[] }) => field[0])).toEqual([
      'title',
      'title',
      'durationMinutes',
      'maxLeadDays',
      'cutoffHours',
    ]);
    expect((await run('savePurpose', clerk(), { purposeId: key() })).userErrors[0].code).toBe('NOT_FOUND');
  });
});

describe('a desk of its own', () => {
  test('A3 A25: an operator opens an agenda, writes its rules, publishes it, and a citizen books it', async () => {
    const operator = deskOperator();
    const { agenda } = await run('openAgenda', operator);
    expect(agenda).toMatchObject({ isPublic: false, sportello: { id: DESK }, viewerCanManage: true });
    const { purpose: made } = await run('savePurpose', operator, { agendaId: agenda.id });
    const window = {
      weekday: 1,
      opens: '14:00',
      closes: '17:00',
      validFrom: '2026-11-01',
      counters: 1,
      publicCounters: 1,
    };
    const added = await house.ask(
      operator,
      'mutation ($i: AddWindowInput!) { addWindow(input: $i) { userErrors { code } } }',
      { i: { clientKey: key(), agendaId: agenda.id, ...window } },
    );
    expect(added.data.addWindow.userErrors).toEqual([]);
    const startsAt = '2026-11-30T13:00:00.000Z';
    expect((await hold(house, { purposeId: made.id, startsAt })).userErrors[0].code).toBe('SLOT_TAKEN');
    const over = {
      agendaId: agenda.id,
      counters: 1,
      name: 'Sportello del lunedì',
      releaseWeekday: null,
      releaseTime: null,
    };
    expect((await run('changeAgenda', operator, over)).userErrors).toEqual([]);
    const held = await hold(house, { purposeId: made.id, startsAt });
    expect((await confirm(house, held.hold.token)).booking).toMatchObject({ state: 'CONFIRMED', startsAt });
  });
});

describe('one document, two mutations', () => {
  test('the second result of a row is what it became, not what the first one read', async () => {
    const { id: bookingId } = await booked(house);
    house.clock.at('2026-12-03T08:05:00Z');
    const { data } = await house.ask(
      clerk(),
      `mutation ($a: BookingStepInput!, $b: BookingStepInput!) {
        first: checkIn(input: $a) { booking { state } } second: serveBooking(input: $b) { booking { state outcome } } }`,
      { a: { clientKey: key(), bookingId }, b: { clientKey: key(), bookingId, outcome: 'ACCEPTED' } },
    );
    expect(data).toEqual({
      first: { booking: { state: 'CHECKED_IN' } },
      second: { booking: { state: 'SERVED', outcome: 'ACCEPTED' } },
    });
    house.clock.at('2026-11-23T09:00:00Z');
  });
});
