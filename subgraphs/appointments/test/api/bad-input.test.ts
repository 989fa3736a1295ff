import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CheckDigitizer } from '@marketto/codice-fiscale-utils';
import { anonymous, key, type TestHouse } from '@respi/kit/testing/stand.js';
import {
  AGENDA,
  booked,
  clerk,
  confirm,
  emptied,
  hold,
  letters,
  MARRIAGE,
  STATE_OF_PRATICA,
  standAppointments,
  THURSDAY_NINE,
} from '../build/house.js';

/* What people really are called and really send: nobody is refused for their name, nothing slips in by a forged form. */

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await emptied(house);
});

describe('names as they are', () => {
  test.each([
    ['an apostrophe', 'Giusy', 'D’Angelo'],
    ['a straight apostrophe', 'Sean', `O'Neill`],
    ['one word only', 'Sukarno', ''],
    ['no surname at all', 'Madonna', null],
    ['Arabic', 'محمد', 'العربي'],
    ['Chinese', '王', '小明'],
    ['Ukrainian', 'Олена', 'Д’яченко'],
    ['Vietnamese', 'Nguyễn', 'Thị Ánh'],
    ['Albanian', 'Çlirim', 'Përparim'],
    ['a hyphen and a particle', 'Jean-Noël', 'de l’Étoile'],
    ['letters beyond the first plane', '𠮷', '野家'],
    ['SQL', `Robert'); drop table booking;--`, 'Tables'],
    ['markup', '<b>Anna</b>', '& figli'],
  ])('A10 A13: %s is kept as it was written, and the office reads it so', async (_, name, surname) => {
    const mine = await booked(house, { form: { name, surname } });
    expect(mine.row.person_name).toBe(name);
    const { data } = await house.ask(
      clerk(),
      'query ($id: ID!) { staffBooking(id: $id) { personName personSurname } }',
      { id: mine.id },
    );
    expect(data.staffBooking).toEqual({ personName: name, personSurname: surname || null });
  });

  test.each([
    ['a man born on 29 February 1984', 'RSSMRA84B29A562'],
    ['a woman born on 29 February 2000', 'RSSMRA00B69A562'],
    ['somebody born abroad on 29 February', 'HMDLMN92B29Z330'],
  ])('A13: %s has a codice fiscale like anybody else', async (_, code) => {
    const taxCode = `${code}${CheckDigitizer.checkDigit(`${code}A`)}`;
    const held = await hold(house);
    expect((await confirm(house, held.hold.token, { taxCode: taxCode.toLowerCase() })).userErrors).toEqual([]);
    const [row] = await house.sql('select sealed_tax_code from booking');
    expect(house.open.house.cipher.open(row.sealed_tax_code)).toBe(taxCode);
  });
});

describe('what is forged, stale or sent again', () => {
  test.each([
    ['a moment ago', '2026-11-23T08:55:00.000Z'],
    ['last year', '2025-12-04T08:00:00.000Z'],
    ['the year one', '0001-01-01T00:00:00.000Z'],
    ['beyond the longest lead time', '2099-12-03T08:00:00.000Z'],
    ['between two slots', '2026-12-03T08:07:00.000Z'],
    ['in the middle of the night', '2026-12-03T02:00:00.000Z'],
  ])('A6: a time %s is refused with a code of its own, and no place is taken', async (_, startsAt) => {
    const answer = await hold(house, { startsAt });
    expect(answer.hold).toBeNull();
    expect(['TOO_SOON', 'SLOT_TAKEN']).toContain(answer.userErrors[0].code);
    expect(await house.sql('select 1 from claim')).toEqual([]);
  });

  test('F15 A6: days at the edges of the calendar are answered or refused, never a fault of ours', async () => {
    const days =
      'query ($p: ID!, $a: LocalDate!, $z: LocalDate!) { availability(purposeId: $p, from: $a, to: $z) { on } }';
    const asked = async (a: string, z: string) =>
      (await house.ask(anonymous, days, { p: MARRIAGE, a, z })).errors?.map(({ extensions }) => extensions?.code);
    for (const [a, z] of [
      ['1000-01-01', '2999-12-31'],
      ['2999-12-30', '2999-12-31'],
      ['2027-01-01', '2026-01-01'],
    ] as const)
      expect([a, z, await asked(a, z)]).toEqual([a, z, undefined]);
    for (const [a, z] of [
      ['0001-01-01', '2026-11-24'],
      ['2026-11-24', '9999-12-31'],
    ] as const)
      expect([a, z, await asked(a, z)]).toEqual([a, z, ['BAD_USER_INPUT']]);
    const far = await hold(house, { startsAt: '2999-12-31T23:59:59.000Z' });
    expect([far.hold, far.userErrors.length]).toEqual([null, 1]);
  });

  test('A7: a form that comes after its hold ran out says so, and books nothing', async () => {
    const held = await hold(house);
    house.clock.at('2026-11-23T09:10:01Z');
    expect((await confirm(house, held.hold.token)).userErrors).toMatchObject([
      { code: 'EXPIRED', field: ['holdToken'] },
    ]);
    expect(await house.sql('select 1 from booking')).toEqual([]);
  });

  test('A9: a form that is sent again with other words is not another booking', async () => {
    const held = await hold(house);
    const clientKey = key();
    const first = await confirm(house, held.hold.token, { clientKey, email: 'uno@example.org' });
    const again = await confirm(house, held.hold.token, { clientKey, email: 'due@example.org' });
    expect([first.userErrors, again.userErrors[0].code]).toEqual([[], 'KEY_REUSED']);
    expect(await house.sql('select email from booking')).toEqual([{ email: 'uno@example.org' }]);
  });

  test.each([
    ['guessed', 'AAAAAAAAAAAAAAAAAAAAAA'],
    ['empty', ''],
    ['too long', 'A'.repeat(4_000)],
    ['of another alphabet', 'ш'.repeat(22)],
    ['with SQL in it', `' or 1=1 --`],
  ])('TH10 A17: a manage link that is %s neither shows, cancels nor moves', async (_, token) => {
    await booked(house);
    const spare = await hold(house, { startsAt: '2026-12-03T09:00:00.000Z' });
    const input = { clientKey: key(), token };
    const { data } = await house.ask(anonymous, 'query ($token: String!) { booking(token: $token) { code } }', {
      token,
    });
    expect(data.booking).toBeNull();
    const cancel = 'mutation ($input: CancelBookingInput!) { cancelBooking(input: $input) { userErrors { code } } }';
    const cancelled = await house.ask(anonymous, cancel, { input });
    const move = 'mutation ($input: MoveBookingInput!) { moveBooking(input: $input) { userErrors { code } } }';
    const moved = await house.ask(anonymous, move, {
      input: { ...input, clientKey: key(), newHoldToken: spare.hold.token },
    });
    expect([cancelled.data.cancelBooking.userErrors[0].code, moved.data.moveBooking.userErrors[0].code]).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    expect(await house.sql(`select state from booking`)).toEqual([{ state: 'CONFIRMED' }]);
  });

  test('A14 TH11: a swarm of one contact, however it is written, has one appointment per purpose, and learns nothing', async () => {
    const spellings = ['Uno@Example.org', ' uno@example.org', 'UNO@EXAMPLE.ORG ', 'uno@example.ORG'];
    const weeks = [0, 1, 2, 0];
    const times = weeks.map((n) => new Date(Date.parse(THURSDAY_NINE) + n * 7 * 86_400_000).toISOString());
    const answers = [];
    for (const [n, email] of spellings.entries()) {
      const held = await hold(house, { startsAt: times[n], networkPrefix: key() });
      answers.push(await confirm(house, held.hold.token, { email, name: `Nome ${n}` }));
    }
    expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? 'OK')).toEqual([
      'OK',
      ...Array.from({ length: 3 }, () => 'ALREADY_BOOKED'),
    ]);
    expect(answers.slice(1).map(({ booking, manageToken, code }) => [booking, manageToken, code])).toEqual(
      Array.from({ length: 3 }, () => [null, null, null]),
    );
    expect(await house.sql('select person_name from booking')).toEqual([{ person_name: 'Nome 0' }]);
    expect(new Set((await letters(house)).map(({ to }) => to.toLowerCase()))).toEqual(new Set(['uno@example.org']));
    // another purpose is another matter
    const other = await hold(house, { purposeId: STATE_OF_PRATICA, startsAt: times[2], networkPrefix: key() });
    const done = await confirm(house, other.hold.token, { email: 'uno@example.org', praticaValue: 'K10/1' });
    expect(done.userErrors).toEqual([]);
  });

  test('A25: what is no id, no number and no purpose of this house is refused, never a fault', async () => {
    for (const purposeId of [AGENDA, key(), 'uno']) {
      const answer = await house.ask(
        anonymous,
        'mutation ($input: HoldSlotInput!) { holdSlot(input: $input) { hold { token } userErrors { code } } }',
        { input: { clientKey: key(), purposeId, startsAt: THURSDAY_NINE } },
      );
      expect(answer.errors ?? []).toEqual([]);
      expect(answer.data.holdSlot.hold).toBeNull();
    }
    for (const partySize of [0, -3, 99]) {
      const answer = await hold(house, { purposeId: MARRIAGE, partySize });
      expect(
        answer.userErrors.map(({ code }: { code: string }) => code).filter((code: string) => code === 'INTERNAL'),
      ).toEqual([]);
      await emptied(house);
    }
  });
});
