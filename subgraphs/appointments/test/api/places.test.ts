import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { anonymous, courier, key, type TestHouse } from '@respi/kit/testing/stand.js';
import { AGENDA, booked, emptied, OFFICE, standAppointments } from '../build/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());

const was = {
  name: 'Ufficio di prima',
  enteId: randomUUID(),
  bacinoId: null,
  istatCode: '004078',
  street: 'Via Vecchia 1',
  postcode: '12100',
  city: 'Cuneo',
  version: 1,
};
const tell = async (now: object, before: object | null = was, fromHouse = 'network') => {
  const input = {
    clientKey: key(),
    messageId: randomUUID(),
    fromHouse,
    sentAt: house.clock.now().toISOString(),
    entityKey: `place:${OFFICE}`,
    payload: JSON.stringify({ kind: 'OFFICE', id: OFFICE, now: { ...was, version: 2, ...now }, before }),
  };
  const source =
    'mutation ($input: CourierInput!) { receivePlaceInAppointments(input: $input) { received userErrors { code } } }';
  return (await house.ask(courier, source, { input })).data.receivePlaceInAppointments;
};
const agenda = async () =>
  (await house.sql('select name, address, version from agenda where id = $1', [AGENDA]))[0] as {
    name: string;
    address: string;
    version: number;
  };
beforeEach(async () => {
  await emptied(house);
  await house.sql('truncate inbox');
  await house.sql(`update agenda set name = $2, address = $3, istat_code = '004078', told_version = 0 where id = $1`, [
    AGENDA,
    was.name,
    'Via Vecchia 1, 12100 Cuneo',
  ]);
});

test('N1 P22: the agenda of an office follows its name and address; who has booked keeps what was said', async () => {
  const before = await booked(house);
  const { version } = await agenda();
  await tell({ name: 'Ufficio Stranieri', street: 'Via Nuova 2' });
  expect(await agenda()).toEqual({
    name: 'Ufficio Stranieri',
    address: 'Via Nuova 2, 12100 Cuneo',
    version: version + 1,
  });
  const { data } = await house.ask(anonymous, '{ bookingOffices { id name address } }');
  expect(data.bookingOffices).toContainEqual({
    id: AGENDA,
    name: 'Ufficio Stranieri',
    address: 'Via Nuova 2, 12100 Cuneo',
  });
  const [row] = await house.sql('select place_name from booking where id = $1', [before.row.id]);
  expect(row?.place_name).toBe(was.name);
});

test('N1: what the office wrote by its own hand stays; the rest follows', async () => {
  await house.sql('update agenda set name = $2 where id = $1', [AGENDA, 'Agenda dei matrimoni']);
  await tell({ name: 'Ufficio Stranieri', street: 'Via Nuova 2' });
  expect(await agenda()).toMatchObject({ name: 'Agenda dei matrimoni', address: 'Via Nuova 2, 12100 Cuneo' });
});

test('N1: told again or late nothing changes, and of places network alone speaks', async () => {
  await tell({ name: 'Ufficio Stranieri', version: 3 });
  const { version } = await agenda();
  await tell({ name: was.name, version: 2 }, { ...was, name: 'Ufficio Stranieri' });
  expect(await agenda()).toMatchObject({ name: 'Ufficio Stranieri', version });
  expect((await tell({ name: 'Falso', version: 9 }, was, 'cases')).userErrors[0].code).toBe('NOT_YOURS');
});
