import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import {
  booked,
  clerk,
  deskOperator,
  emptied,
  hold,
  letters,
  STATE_OF_PRATICA,
  standAppointments,
} from '../build/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await emptied(house);
});

const at = (minutes: number): string =>
  new Date(Date.parse('2026-12-03T08:00:00.000Z') + minutes * 60_000).toISOString();

describe('deleting a person’s data', () => {
  const erase = async (input: object, actor: Actor = anonymous) =>
    (
      await house.ask(
        actor,
        'mutation ($i: EraseCitizenInput!) { eraseCitizen(input: $i) { cancelled erased userErrors { code params { name value } } } }',
        { i: { clientKey: key(), cancelFuture: false, ...input } },
      )
    ).data?.eraseCitizen;

  test('A35: over a future appointment it is refused; asked to, it cancels first, frees the place and then forgets', async () => {
    const mine = await booked(house, { form: { email: 'uno@example.org' } });
    expect(await erase({ token: mine.token })).toMatchObject({
      erased: null,
      userErrors: [{ code: 'WRONG_STATE', params: [{ name: 'count', value: '1' }] }],
    });
    expect((await house.sql('select person_name from booking'))[0].person_name).toBe('Fatima');
    expect(await erase({ token: mine.token, cancelFuture: true })).toMatchObject({ cancelled: 1, erased: 1 });
    const [row] = await house.sql('select state, person_name, email from booking');
    expect(row).toEqual({ state: 'CANCELLED_BY_CITIZEN', person_name: '—', email: null });
    expect(await house.sql('select 1 from claim')).toEqual([]);
    expect((await letters(house)).at(-1)).toMatchObject({ template: 'cancelledByCitizen', to: 'uno@example.org' });
    expect((await erase({ token: mine.token })).userErrors[0].code).toBe('NOT_FOUND');
  });

  test('A35: the office erases the appointment that it names, and of nobody else', async () => {
    const mine = await booked(house, { form: { email: 'uno@example.org' } });
    await booked(house, { hold: { startsAt: at(30) }, form: { email: 'due@example.org' } });
    await house.sql(`update booking set state = 'SERVED' where id = $1`, [mine.id]);
    const may = async (actor: Actor) =>
      (await house.ask(actor, '{ bookings { edges { node { code viewerCanErase } } } }')).data?.bookings.edges
        .map(({ node }: { node: { code: string; viewerCanErase: boolean } }) => node)
        .find(({ code }: { code: string }) => code === mine.code).viewerCanErase;
    expect([await may(clerk()), await may(personIn('PROVINCIAL_COORDINATOR'))]).toEqual([true, false]);
    expect(await erase({ bookingId: mine.id }, clerk())).toMatchObject({ cancelled: 0, erased: 1 });
    expect(await may(clerk())).toBe(false);
    const names = await house.sql('select person_name from booking order by starts_at');
    expect(names.map((row) => row.person_name)).toEqual(['—', 'Fatima']);
  });

  describe('a family that shares a telephone', () => {
    const phone = '+39 333 7654321';
    const SAME = '{ bookings { edges { node { id sameContact { id personName } } } } }';
    const familyOf = async () => {
      const mother = await booked(house, { form: { name: 'Amina', email: 'amina@example.org', phone } });
      const son = await booked(house, {
        hold: { startsAt: at(30), purposeId: STATE_OF_PRATICA },
        form: { name: 'Omar', email: null, phone, praticaKind: 'K10', praticaValue: 'K10/123' },
      });
      const stranger = await booked(house, { hold: { startsAt: at(60) }, form: { name: 'Li' } });
      return { mother, son, stranger };
    };
    const names = async () =>
      (await house.sql('select person_name as name from booking order by starts_at')).map(({ name }) => name);

    test('A35: what else was booked with it is named to who receives, and to nobody else', async () => {
      const { mother, son } = await familyOf();
      const seen = async (actor: Actor) =>
        (await house.ask(actor, SAME)).data?.bookings.edges
          .map(({ node }: { node: { id: string; sameContact: object[] } }) => node)
          .find(({ id }: { id: string }) => id === mother.id)?.sameContact;
      expect(await seen(clerk())).toEqual([{ id: son.id, personName: 'Omar' }]);
      expect(await seen(personIn('PROVINCIAL_COORDINATOR'))).toEqual([]);
    });

    test('A35: the mother is erased and the son stays; both go when the clerk names both', async () => {
      const { mother, son } = await familyOf();
      expect(await erase({ bookingId: mother.id, cancelFuture: true }, clerk())).toMatchObject({ erased: 1 });
      expect(await names()).toEqual(['—', 'Omar', 'Li']);
      const again = await familyAgain();
      const input = { bookingId: again.id, alsoIds: [son.id], cancelFuture: true };
      expect(await erase(input, clerk())).toMatchObject({ erased: 2, cancelled: 2 });
      expect(await names()).not.toContain('Omar');
    });
    const familyAgain = () =>
      booked(house, { hold: { startsAt: at(120) }, form: { name: 'Amina', email: 'amina@example.org', phone } });

    test('A35: an appointment with another contact, of another agenda or no id is refused, and nothing is taken', async () => {
      const { mother, stranger } = await familyOf();
      for (const other of [stranger.id, key(), 'x']) {
        const done = await erase({ bookingId: mother.id, alsoIds: [other], cancelFuture: true }, clerk());
        expect(done.userErrors[0].code).toBe('NOT_FOUND');
      }
      expect(await names()).toEqual(['Amina', 'Omar', 'Li']);
    });

    test('A35: a link takes the appointment that it opens, whoever shares the telephone, and names no other', async () => {
      const { mother, son } = await familyOf();
      const named = await erase({ token: mother.token, alsoIds: [son.id], cancelFuture: true });
      expect(named.userErrors[0].code).toBe('NOT_FOUND');
      expect(await erase({ token: mother.token, cancelFuture: true })).toMatchObject({ cancelled: 1, erased: 1 });
      expect(await names()).toEqual(['—', 'Omar', 'Li']);
    });

    test('A35: what was moved goes with it, and no trace of the contact stays', async () => {
      const { mother } = await familyOf();
      const held = await hold(house, { startsAt: at(120) });
      const moved = await house.ask(
        clerk(),
        'mutation ($i: MoveBookingInput!) { moveBooking(input: $i) { staffBooking { id } userErrors { code } } }',
        { i: { clientKey: key(), bookingId: mother.id, newHoldToken: held.hold.token } },
      );
      const { id } = moved.data.moveBooking.staffBooking;
      expect(await erase({ bookingId: id, cancelFuture: true }, clerk())).toMatchObject({ cancelled: 1, erased: 2 });
      expect((await names()).filter((name) => name === '—')).toHaveLength(2);
      const left = await house.sql('select 1 from contact_claim where booking_id = any($1)', [[id, mother.id]]);
      expect(left).toEqual([]);
    });
  });

  test('A35: strangers find nothing, and who only looks may not', async () => {
    const mine = await booked(house);
    expect((await erase({ bookingId: mine.id }, deskOperator())).userErrors[0].code).toBe('NOT_FOUND');
    expect((await erase({ bookingId: mine.id })).userErrors[0].code).toBe('NOT_FOUND');
    expect((await erase({ bookingId: mine.id }, personIn('PROVINCIAL_COORDINATOR'))).userErrors[0].code).toBe(
      'NOT_YOURS',
    );
    expect((await erase({ token: 'x' })).userErrors[0].code).toBe('NOT_FOUND');
  });
});
