import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anonymous, key, type TestHouse } from '@respi/kit/testing/stand.js';
import { isProven } from '../../src/hold/proof-of-work.js';
import { booked, confirm, emptied, hold, MARRIAGE, standAppointments, THURSDAY_NINE } from '../build/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await emptied(house);
});

const act = async (verb: 'extendHold' | 'releaseHold', token: string) => {
  const fields = verb === 'extendHold' ? 'hold { token expiresAt extendable }' : 'released';
  const source = `mutation ($input: HoldTokenInput!) { ${verb}(input: $input) { ${fields} userErrors { code } } }`;
  return (await house.ask(anonymous, source, { input: { clientKey: key(), token } })).data[verb];
};
const at = (n: number) => new Date(Date.parse('2026-12-03T08:00:00Z') + n * 15 * 60_000).toISOString();

describe('a held place', () => {
  test('A9: the same key gives the same token, and takes one place', async () => {
    const clientKey = key();
    const [one, two] = await Promise.all([hold(house, { clientKey }), hold(house, { clientKey })]);
    expect(one.hold.token).toBe(two.hold.token);
    expect(await house.sql('select 1 from claim')).toHaveLength(6);
  });

  test('A7: more time can be asked for, not without end, and not when it ran out', async () => {
    const { token } = (await hold(house)).hold;
    house.clock.at('2026-11-23T09:09:00Z');
    expect(await act('extendHold', token)).toMatchObject({
      hold: { expiresAt: '2026-11-23T09:19:00.000Z', extendable: true },
      userErrors: [],
    });
    for (let n = 0; n < 8; n += 1) await act('extendHold', token);
    expect((await act('extendHold', token)).hold.extendable).toBe(false);
    expect((await act('extendHold', token)).userErrors).toEqual([{ code: 'TOO_LATE' }]);
    house.clock.at('2026-11-23T09:19:00Z');
    expect((await act('extendHold', token)).userErrors).toEqual([{ code: 'EXPIRED' }]);
    expect((await act('extendHold', 'x'.repeat(22))).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  test('A7: given back, it is free at once; a confirmed one is not undone by it', async () => {
    const { token } = (await hold(house)).hold;
    expect(await act('releaseHold', token)).toEqual({ released: true, userErrors: [] });
    expect(await house.sql('select 1 from claim')).toHaveLength(0);
    expect((await confirm(house, token)).userErrors[0].code).toBe('EXPIRED');
    const held = (await hold(house)).hold.token;
    await confirm(house, held);
    await act('releaseHold', held);
    expect(await house.sql(`select 1 from claim where expires_at = 'infinity'`)).toHaveLength(6);
  });

  test('A7: a hold that another visitor took over after it ran out cannot be confirmed, extended or freed by the first', async () => {
    const first = (await hold(house)).hold.token;
    await hold(house);
    house.clock.at('2026-11-23T09:10:00Z');
    await hold(house);
    await hold(house);
    expect((await confirm(house, first)).userErrors[0].code).toBe('EXPIRED');
    await act('releaseHold', first);
    expect(await house.sql(`select 1 from claim where expires_at > '2026-11-23T09:10:00Z'`)).toHaveLength(12);
  });

  test.each([
    ['2026-12-03T08:07:00.000Z', 'off the grid'],
    ['2026-12-03T09:30:00.000Z', 'across the break'],
    ['2026-12-03T11:15:00.000Z', 'across the closing hour'],
    ['2026-12-07T08:00:00.000Z', 'in a closure'],
    ['2026-12-08T08:00:00.000Z', 'on a holiday'],
    ['2027-06-03T07:00:00.000Z', 'beyond the longest notice'],
  ])('A6: %s, %s, is not a place', async (startsAt) => {
    expect((await hold(house, { startsAt })).userErrors).toEqual([{ code: 'SLOT_TAKEN', field: ['startsAt'] }]);
  });

  test('A6: with less notice than the office asks for the refusal says so', async () => {
    expect((await hold(house, { startsAt: '2026-11-24T08:00:00.000Z' })).userErrors).toEqual([
      { code: 'TOO_SOON', field: ['startsAt'] },
    ]);
    expect((await hold(house, { purposeId: key() })).userErrors[0].code).toBe('NOT_FOUND');
    expect((await hold(house, { purposeId: 'x' })).userErrors[0].code).toBe('NOT_FOUND');
  });
});

/** What a browser works out while its reader looks at the times. */
const proofs = new Map<string, string>();
function prove(purposeId: string, startsAt: string, now: Date): string {
  const known = proofs.get(startsAt);
  if (known) return known;
  for (let n = 0; ; n += 1) {
    const proof = `${now.getTime()}.${n.toString(36)}`;
    if (!isProven(proof, { purposeId, startsAt: new Date(startsAt), now })) continue;
    proofs.set(startsAt, proof);
    return proof;
  }
}

describe('one network', () => {
  const fill = (prefix: string | null, count: number) =>
    Promise.all(Array.from({ length: count }, (_, n) => hold(house, { startsAt: at(n % 6), networkPrefix: prefix })));

  test('TH11: holds twelve places at once at most, also when it asks for them together', async () => {
    await house.sql('update agenda_window set counters = 30, public_counters = 30');
    try {
      const answers = await fill('203.0.113', 20);
      expect(answers.filter((one) => one.hold)).toHaveLength(12);
      expect(answers.filter((one) => one.userErrors[0]?.code === 'THROTTLED')).toHaveLength(8);
      expect((await hold(house, { networkPrefix: '198.51.100' })).hold).not.toBeNull();
      house.clock.at('2026-11-23T09:10:00Z');
      expect((await hold(house, { networkPrefix: '203.0.113' })).hold).not.toBeNull();
    } finally {
      await house.sql('update agenda_window set counters = 3, public_counters = 2');
    }
  });

  test('A40: with a proof of work one network holds as many again; a proof of another place counts for nothing', async () => {
    await house.sql('update agenda_window set counters = 30, public_counters = 30');
    try {
      const proven = (of: (n: number) => number) =>
        Promise.all(
          Array.from({ length: 30 }, (_, n) =>
            hold(house, {
              startsAt: at(n % 6),
              networkPrefix: '203.0.113',
              proof: prove(MARRIAGE, at(of(n % 6)), house.clock.now()),
            }),
          ),
        );
      expect((await proven((n) => n)).filter((one) => one.hold)).toHaveLength(24);
      await emptied(house);
      expect((await proven((n) => (n + 1) % 6)).filter((one) => one.hold)).toHaveLength(12);
    } finally {
      await house.sql('update agenda_window set counters = 3, public_counters = 2');
    }
  });

  test('TH11 A40 twin: without a network to go by nobody is held back', async () => {
    await house.sql('update agenda_window set counters = 30, public_counters = 30');
    try {
      expect((await fill(null, 20)).filter((one) => one.hold)).toHaveLength(20);
    } finally {
      await house.sql('update agenda_window set counters = 3, public_counters = 2');
    }
  });

  test('TH11: the prefix is kept as a keyed hash', async () => {
    await hold(house, { networkPrefix: '203.0.113' });
    const [row] = await house.sql('select to_jsonb(h)::text as whole, prefix_key from hold h');
    expect(row.prefix_key).toHaveLength(43);
    expect(row.whole).not.toContain('203.0.113');
  });
});

describe('the form', () => {
  const faults = async (over: Record<string, unknown>) =>
    (await confirm(house, (await hold(house)).hold.token, over)).userErrors.map(
      ({ code, field }: { code: string; field: string[] }) => [field[0], code],
    );

  test('A10: all that is wrong is said at once', async () => {
    const wrong = {
      name: ' ',
      surname: 'x'.repeat(81),
      email: 'no',
      phone: 'abc',
      language: 'xx',
      taxCode: 'RSS',
      notes: 'x'.repeat(501),
    };
    expect(await faults(wrong)).toEqual([
      ['surname', 'TOO_LONG'],
      ['notes', 'TOO_LONG'],
      ['name', 'REQUIRED'],
      ['language', 'INVALID'],
      ['email', 'INVALID'],
      ['phone', 'INVALID'],
      ['taxCode', 'TAX_CODE_LENGTH'],
    ]);
  });

  test('A10: a telephone alone is enough; neither is not; the privacy notice must be accepted', async () => {
    expect(await faults({ email: null })).toEqual([['email', 'REQUIRED']]);
    expect(await faults({ privacyAccepted: false })).toEqual([['privacyAccepted', 'REQUIRED']]);
    await emptied(house);
    expect(await faults({ email: '', phone: '333 1234567' })).toEqual([]);
  });

  test('A14: two forms of one contact sent together make one appointment', async () => {
    const tokens = [(await hold(house)).hold.token, (await hold(house, { startsAt: at(4) })).hold.token];
    const answers = await Promise.all(
      tokens.map((token) => confirm(house, token, { email: 'uno@example.org', phone: '333 1234567' })),
    );
    expect(answers.map(({ userErrors }) => userErrors[0]?.code).sort()).toEqual(['ALREADY_BOOKED', undefined]);
    expect(await house.sql('select 1 from booking')).toHaveLength(1);
  });

  test('A14 twin: without the constraint the same two forms make two appointments', async () => {
    await house.sql('alter table contact_claim drop constraint contact_once');
    try {
      const tokens = [(await hold(house)).hold.token, (await hold(house, { startsAt: at(4) })).hold.token];
      const answers = await Promise.all(tokens.map((token) => confirm(house, token, { email: 'uno@example.org' })));
      expect(answers.map(({ userErrors }) => userErrors)).toEqual([[], []]);
    } finally {
      await house.sql('truncate contact_claim');
      await house.sql('alter table contact_claim add constraint contact_once unique (contact_key, purpose_id)');
    }
  });

  test('A14: once it is past, the contact may book again', async () => {
    await booked(house, { form: { email: 'uno@example.org' } });
    house.clock.at('2026-12-03T09:00:00Z');
    expect(
      (await booked(house, { hold: { startsAt: '2026-12-10T08:00:00.000Z' }, form: { email: 'uno@example.org' } }))
        .code,
    ).toBeTruthy();
  });

  test('design §4: the office is told without a name, and the fact counts without a person', async () => {
    const mine = await booked(house);
    const rows = await house.sql(`select sealed_payload, command from outbox where kind = 'MESSAGE'`);
    const opened = rows.map(({ sealed_payload, command }) => [command, house.open.house.cipher.open(sealed_payload)]);
    expect(opened.map(([command]) => command).sort()).toEqual(['receiveFact', 'receiveNotice']);
    expect(JSON.stringify(opened)).toContain(mine.code);
    expect(JSON.stringify(opened)).not.toMatch(/Fatima|Amrani|example\.org/);
    const [fact] = await house.sql('select kind, language, detail from fact');
    expect(fact).toMatchObject({
      kind: 'BOOKING_CONFIRMED',
      language: 'fr',
      detail: { purposeId: MARRIAGE, origin: 'PUBLIC', leadDays: 9 },
    });
    expect(mine.row.starts_at.toISOString()).toBe(THURSDAY_NINE);
  });
});
