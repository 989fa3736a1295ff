import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn } from '@respi/kit/testing/stand.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.sql('truncate outbox, fact');
});

const enteId = idOf('ente', 'comune-alba');
const bra = idOf('ente', 'comune-bra');
const questura = idOf('ente', 'questura');
const officeId = idOf('office', 'questura-immigrazione');
const sportelloId = idOf('sportello', 'sportello-alba');
const provincial = personIn('PROVINCIAL_COORDINATOR');
const administrator = personIn('ENTE_ADMIN', { enteId });
const SEDI = 'ente { sedi { id kind name address { street city } phone version } } userErrors { code field }';
const call = async (name: string, input: object, actor: Actor = administrator, fields = SEDI) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await house.ask(actor, `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, {
    input: { clientKey: key(), ...input },
  });
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data[name];
};
const office = { officeId, name: 'Ufficio Immigrazione', istatCode: '004078', phone: '0171 000' + '111' };
const edit = (over: object = {}, actor: Actor = provincial) =>
  call('editOffice', { ...office, ...over }, actor, 'office { name phone email version } userErrors { code field }');
const sede = { enteId, kind: 'REGISTERED', name: 'Municipio', street: 'Piazza 1', city: 'Alba', postcode: '12051' };
const told = async (command: string) =>
  (await house.sql('select sealed_payload from outbox where command = $1 order by seq', [command])).map((row) =>
    JSON.parse(house.open.house.cipher.open(row.sealed_payload)),
  );
/** Facts that this house has written. */
const facts = (kind: string) => house.sql('select 1 from fact where kind = $1', [kind]);
const story = async (id = enteId, page = '') =>
  (await house.ask(provincial, `query ($id: ID!) { ente(id: $id) { timeline${page} { id verb name was } } }`, { id }))
    .data.ente.timeline;
const mayManage = (role: string) => ['ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'].includes(role);

describe('N1 P22: an office', () => {
  test.each(ROLES)('N1 P22: telephone changed by %s of its ente', async (role) => {
    const done = await edit({}, personIn(role, { enteId: questura }));
    expect(done.userErrors?.length === 0).toBe(mayManage(role));
  });

  test('N1: the administrator of another ente changes none', async () => {
    expect((await edit({}, administrator)).userErrors[0].code).toBe('NOT_YOURS');
  });

  test('P22: the public reads the telephone at once, and the houses that keep name and address are told', async () => {
    const { office: now } = await edit({ name: 'Ufficio Stranieri', street: 'Via Nuova 2', city: 'Cuneo' });
    expect(now).toMatchObject({ name: 'Ufficio Stranieri', phone: office.phone });
    const seen = await house.ask(anonymous, 'query ($id: ID!) { office(id: $id) { phone } }', { id: officeId });
    expect(seen.data.office.phone).toBe(office.phone);
    for (const command of ['receivePlaceInCases', 'receivePlaceInAppointments']) {
      const [message] = await told(command);
      expect(message).toMatchObject({ kind: 'OFFICE', id: officeId, now: { name: 'Ufficio Stranieri' } });
      expect(message.before.name).toBe(office.name);
    }
    expect((await story(questura))[0]).toMatchObject({ verb: 'office-renamed', name: now.name, was: office.name });
    expect(await facts('OFFICE_RENAMED')).toHaveLength(1);
  });

  test.each([
    [{ name: '' }, 'REQUIRED', 'name'],
    [{ phone: 'chiama' }, 'INVALID', 'phone'],
    [{ email: 'x@' }, 'INVALID', 'email'],
    [{ istatCode: null }, 'REQUIRED', 'istatCode'],
    [{ istatCode: '999999' }, 'INVALID', 'istatCode'],
    [{ officeId: 'x' }, 'NOT_FOUND', 'officeId'],
    [{ expectedVersion: 999 }, 'CONFLICT', 'expectedVersion'],
  ])('N1: what cannot be is refused, and nobody is told (%j)', async (over, code, field) => {
    expect((await edit(over)).userErrors[0]).toEqual({ code, field: [field] });
    expect(await told('receivePlaceInCases')).toEqual([]);
  });
});

describe('N1 N25: a desk', () => {
  const save = (over: object = {}) =>
    call(
      'saveDesk',
      { sportelloId, name: 'Sportello di Alba', languages: ['it'], istatCode: '004003', ...over },
      administrator,
      'sportello { id services } userErrors { code field }',
    );

  test('N1 N25: a new name is told to the houses with the former one, and stands in the story', async () => {
    await save();
    await house.sql('truncate outbox');
    await save({ name: 'Sportello Langhe', services: ['PERMESSI'] });
    const [message] = await told('receivePlaceInCases');
    expect(message).toMatchObject({ kind: 'DESK', now: { name: 'Sportello Langhe', enteId } });
    expect(message.before.name).toBe('Sportello di Alba');
    expect(message.now.version).toBe(message.before.version + 1);
    expect((await story())[0]).toMatchObject({
      verb: 'desk-renamed',
      name: 'Sportello Langhe',
      was: 'Sportello di Alba',
    });
    expect(await facts('DESK_RENAMED')).toHaveLength(1);
  });

  test('N1: services are changed, taken away, and kept where nobody speaks of them', async () => {
    expect((await save({ services: ['PERMESSI', 'LAVORO'] })).sportello.services).toEqual(['PERMESSI', 'LAVORO']);
    expect((await save()).sportello.services).toEqual(['PERMESSI', 'LAVORO']);
    expect((await save({ services: [] })).sportello.services).toEqual([]);
    expect((await save({ services: ['permessi; --'] })).userErrors[0]).toEqual({
      code: 'INVALID',
      field: ['services'],
    });
  });

  test('N1: a desk that opens is told to the houses, so that cases can be raised there', async () => {
    const { sportello } = await save({ sportelloId: null, enteId, name: 'Sportello nuovo' });
    const [message] = await told('receivePlaceInCases');
    expect(message).toMatchObject({ id: sportello.id, before: null, now: { enteId, name: 'Sportello nuovo' } });
  });
});

describe('N1: seats of an ente', () => {
  beforeEach(async () => {
    await house.sql('delete from sede');
  });

  test.each(ROLES)('N1: added and removed by %s of the ente', async (role) => {
    const actor = personIn(role, { enteId });
    const done = await call('saveSede', sede, actor);
    expect(done.userErrors?.length === 0).toBe(mayManage(role));
    const [row] = await house.sql('select id from sede');
    const gone = await call('removeSede', { enteId, sedeId: row?.id ?? key() }, actor);
    expect(gone.userErrors?.length === 0).toBe(mayManage(role));
  });

  test('N1: the registered office is one, comes first, and everybody reads it; the story keeps where it was', async () => {
    await call('saveSede', { ...sede, kind: 'BRANCH', name: 'Anagrafe' });
    const { ente } = await call('saveSede', sede);
    expect(ente.sedi.map((one: { name: string }) => one.name)).toEqual(['Municipio', 'Anagrafe']);
    expect((await call('saveSede', sede)).userErrors[0]).toEqual({ code: 'DUPLICATE', field: ['kind'] });
    const sedeId = ente.sedi[0].id;
    const moved = await call('saveSede', { ...sede, sedeId, street: 'Via Altrove 9', expectedVersion: 1 });
    expect(moved.ente.sedi[0]).toMatchObject({ address: { street: 'Via Altrove 9' }, version: 2 });
    const read = await house.ask(anonymous, 'query ($id: ID!) { ente(id: $id) { sedi { name } } }', { id: enteId });
    expect(read.data.ente.sedi).toHaveLength(2);
    const [event] = await house.sql(`select detail from event where verb = 'sede-changed' order by id desc limit 1`);
    expect(event?.detail.before.street).toBe('Piazza 1');
  });

  test.each([
    [{ street: '' }, 'REQUIRED', 'street'],
    [{ city: '' }, 'REQUIRED', 'city'],
    [{ name: ' ' }, 'REQUIRED', 'name'],
    [{ postcode: '12' }, 'INVALID', 'postcode'],
    [{ sedeId: key() }, 'NOT_FOUND', 'sedeId'],
  ])('N1: what cannot be is refused (%j)', async (over, code, field) => {
    expect((await call('saveSede', { ...sede, ...over })).userErrors[0]).toEqual({ code, field: [field] });
  });

  test('N1: the seat of another ente is not found, and two who change one do not overwrite each other', async () => {
    const { ente } = await call('saveSede', sede);
    const sedeId = ente.sedi[0].id;
    const stranger = personIn('ENTE_ADMIN', { enteId: bra });
    expect((await call('saveSede', { ...sede, enteId: bra, sedeId }, stranger)).userErrors[0].code).toBe('NOT_FOUND');
    expect((await call('removeSede', { enteId, sedeId }, stranger)).userErrors[0].code).toBe('NOT_YOURS');
    await call('saveSede', { ...sede, sedeId, expectedVersion: 1 });
    expect((await call('saveSede', { ...sede, sedeId, expectedVersion: 1 })).userErrors[0].code).toBe('CONFLICT');
  });
});

test('I11: the story of an ente is read on by a cursor, every event once', async () => {
  const all = await story();
  expect(all.length).toBeGreaterThan(6);
  const read: { id: string }[] = [];
  for (let page = await story(enteId, '(first: 4)'); page.length > 0; ) {
    read.push(...page);
    page = await story(enteId, `(first: 4, after: "${page.at(-1).id}")`);
  }
  expect(read.map(({ id }) => id)).toEqual(all.map(({ id }: { id: string }) => id));
  expect(await story(enteId, '(first: 4, after: "1 or true")')).toEqual(all.slice(0, 4));
});
