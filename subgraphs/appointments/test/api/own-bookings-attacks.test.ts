import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SYSTEM } from '@respi/kit/actor.js';
import { VOUCHER_MS } from '@respi/kit/citizen-voucher.js';
import { command } from '@respi/kit/command.js';
import { indexKeysOf } from '@respi/kit/testing/index-keys.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import { forgetBookings } from '../../src/privacy/forget.js';
import { booked, emptied, hold, sha, standAppointments } from '../build/house.js';
import { AMINA, BRUNO, citizen, voucherOf } from '../build/identity.js';

let house: TestHouse;
let web: ReturnType<typeof citizen>;
beforeAll(async () => {
  house = await standAppointments();
  web = citizen(house);
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await emptied(house);
  await house.sql('truncate booking_identity, identity_ticket, voucher_spent');
});

const at = (minutes: number) => new Date(Date.parse('2026-12-03T08:00:00.000Z') + minutes * 60_000).toISOString();
const bonds = () => house.sql('select uid, identity_key from booking_identity');
const indexOf = (number: string) => {
  const { cipher } = house.open.house;
  return `${cipher.indexMark}:${cipher.blindIndex('booking-identity', number)}`;
};
/** Without one constraint, for the twin of what it defends. */
async function without(table: string, act: () => Promise<void>): Promise<void> {
  const [{ name, def }] = await house.sql(
    `select conname as name, pg_get_constraintdef(oid) as def from pg_constraint where conrelid = $1::regclass and contype = 'p'`,
    [table],
  );
  await house.sql(`alter table ${table} drop constraint ${name}`);
  try {
    await act();
  } finally {
    await house.sql(`truncate ${table}`);
    await house.sql(`alter table ${table} add constraint ${name} ${def}`);
  }
}

describe('whose appointment it is', () => {
  test('A10 A14: another codice fiscale, another holder and another link are refused in the same words', async () => {
    const [named, taken, free] = [
      await booked(house, { form: { taxCode: AMINA } }),
      await booked(house, { hold: { startsAt: at(30) } }),
      await booked(house, { hold: { startsAt: at(60) } }),
    ];
    await web.bind(taken.token, AMINA);
    const refused = [
      await web.bind(named.token, BRUNO),
      await web.bind(taken.token, BRUNO),
      await web.bind(free.token, BRUNO, { about: sha(named.token) }),
    ];
    expect(refused[0]).toEqual({
      booking: null,
      userErrors: [{ code: 'NOT_YOURS', field: ['identity'], message: expect.stringContaining('non si può') }],
    });
    expect(new Set(refused.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await bonds()).toEqual([{ uid: taken.row.uid, identity_key: indexOf(AMINA) }]);
    expect((await web.bind(named.token, AMINA)).userErrors).toEqual([]);
  });

  test('A10: of two who bind the same appointment at once one has it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { token } = await booked(house, { hold: { startsAt: at(30 * (round % 3)) } });
      const answers = await Promise.all([AMINA, BRUNO].map((who) => web.bind(token, who)));
      expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? 'BOUND').sort()).toEqual(['BOUND', 'NOT_YOURS']);
      await emptied(house);
    }
    expect(await bonds()).toHaveLength(10);
  });

  test('A10 race twin: without the constraint both have it', async () => {
    await without('booking_identity', async () => {
      const { token } = await booked(house);
      const answers = await Promise.all([AMINA, BRUNO].map((who) => web.bind(token, who)));
      expect(answers.map(({ userErrors }) => userErrors.length)).toEqual([0, 0]);
      expect(await bonds()).toHaveLength(2);
    });
  });
});

describe('what a login is worth', () => {
  test('A10: a voucher serves once, for two minutes, for its own purpose, and only if network made it', async () => {
    const mine = await booked(house);
    const once = voucherOf(house, AMINA);
    expect((await web.openWith(once)).ticket).toMatch(/^[\w-]{22}$/);
    const claim = voucherOf(house, AMINA, { purpose: 'CLAIM', about: sha(mine.token) });
    const [signature, sealed] = once.split('~');
    const { cipher } = house.open.house;
    const bad = [
      once,
      claim,
      voucherOf(house, AMINA, { at: Date.now() - VOUCHER_MS }),
      `${signature}~${cipher.seal(JSON.stringify({ id: key(), purpose: 'LIST', identity: indexOf(BRUNO), until: 9e15 }))}`,
      `${cipher.blindIndex('tax-code', sealed ?? '')}~${sealed}`,
      `${once}~x`,
      '',
    ];
    for (const voucher of bad) {
      expect((await web.openWith(voucher)).userErrors).toEqual([{ code: 'EXPIRED', field: ['voucher'] }]);
    }
    expect((await web.bindWith(mine.token, voucherOf(house, AMINA))).userErrors[0].code).toBe('EXPIRED');
    expect((await web.bindWith(mine.token, claim)).userErrors).toEqual([]);
  });

  test('A10: two who redeem the same voucher at once get one list', async () => {
    const voucher = voucherOf(house, AMINA);
    const answers = await Promise.all([web.openWith(voucher), web.openWith(voucher), web.openWith(voucher)]);
    expect(answers.filter(({ ticket }) => ticket)).toHaveLength(1);
  });

  test('A10 replay twin: without the register of vouchers the same one opens the list again', async () => {
    await without('voucher_spent', async () => {
      const voucher = voucherOf(house, AMINA);
      expect([(await web.openWith(voucher)).ticket, (await web.openWith(voucher)).ticket]).toEqual([
        expect.any(String),
        expect.any(String),
      ]);
    });
  });

  test('A10: the register of bonds and tickets shows itself to nobody but the house', async () => {
    const { token } = await booked(house);
    await web.bind(token, AMINA);
    await web.ticket(AMINA);
    for (const actor of [anonymous, personIn('PROVINCIAL_COORDINATOR'), personIn('ADMIN')]) {
      const count = await command(
        { ...house.context(actor), mayWrite: true },
        { verb: 'look', input: { clientKey: key() } },
        async (tx) => {
          const seen = await tx.sql('select 1 from booking_identity union all select 1 from identity_ticket');
          return { seen: seen.length };
        },
      );
      expect(count).toEqual({ seen: 0 });
    }
  });
});

describe('who is forgotten', () => {
  const forget = (...ids: string[]) =>
    command(
      { ...house.context(SYSTEM), mayWrite: true },
      { verb: 'forget', input: { clientKey: key() } },
      async (tx) => {
        await forgetBookings(tx, ids);
        return {};
      },
    );

  test('A10 A35: the bond goes with the data of the appointment, by its own link too', async () => {
    const mine = await booked(house);
    await web.bind(mine.token, AMINA);
    const ERASE = 'mutation ($i: EraseCitizenInput!) { eraseCitizen(input: $i) { erased } }';
    const { data } = await house.ask(anonymous, ERASE, {
      i: { clientKey: key(), token: mine.token, cancelFuture: true },
    });
    expect(data.eraseCitizen.erased).toBe(1);
    expect(await bonds()).toEqual([]);
  });

  test('A10 A44: what was moved stays bound while it lies ahead, though the time before it is anonymous', async () => {
    const mine = await booked(house);
    await web.bind(mine.token, AMINA);
    const held = await hold(house, { startsAt: at(60) });
    const MOVE = 'mutation ($i: MoveBookingInput!) { moveBooking(input: $i) { manageToken } }';
    await house.ask(anonymous, MOVE, { i: { clientKey: key(), token: mine.token, newHoldToken: held.hold.token } });
    await forget(mine.id);
    expect(await bonds()).toHaveLength(1);
    const [{ id }] = await house.sql(`select id from booking where state = 'CONFIRMED'`);
    await forget(id);
    expect(await bonds()).toEqual([]);
  });

  test('A10 I18: a person’s export says which appointments they bound, also where they gave no codice fiscale', async () => {
    const [mine] = [await booked(house), await booked(house, { hold: { startsAt: at(30) } })];
    await web.bind(mine.token, AMINA);
    const { data } = await house.ask(
      personIn('PROVINCIAL_COORDINATOR'),
      `mutation ($i: ExportPersonInput!) { exportPersonInAppointments(input: $i) {
        records { reference data { name value } } userErrors { code } } }`,
      { i: { clientKey: key(), of: AMINA, reason: 'PROT-1' } },
    );
    const { records } = data.exportPersonInAppointments;
    expect(records.map(({ reference }: { reference: string }) => reference)).toEqual([mine.code]);
    expect(records[0].data).toContainEqual({ name: 'boundToIdentity', value: '2026-11-23T09:00:00.000Z' });
  });
});

describe('the index key changes', () => {
  test('A10 TH18: a bond under the older key is found, is nobody else’s, and is written anew with the next login; twin: without it, it is lost', async () => {
    const keys = indexKeysOf(house);
    const [mine, other] = [
      await booked(house, { form: { taxCode: AMINA } }),
      await booked(house, { hold: { startsAt: at(30) } }),
    ];
    await web.bind(mine.token, AMINA);
    try {
      keys.freshAlone();
      expect((await web.list(await web.ticket(AMINA))).bookings).toEqual([]);
      keys.overlap();
      expect((await web.bind(mine.token, BRUNO)).userErrors[0].code).toBe('NOT_YOURS');
      expect((await web.bind(other.token, AMINA)).userErrors).toEqual([]);
      keys.freshAlone();
      const { bookings } = await web.list(await web.ticket(AMINA));
      expect(bookings.map(({ code }: { code: string }) => code)).toEqual([mine.code, other.code]);
    } finally {
      keys.oldAlone();
    }
  });
});
