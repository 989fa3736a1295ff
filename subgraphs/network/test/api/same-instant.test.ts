import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { meanwhile } from '@respi/kit/testing/meanwhile.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { without } from '@respi/kit/testing/without.js';
import { runJob } from '@respi/kit/workers.js';
import { adhesionsAreReminded } from '../../src/adhesion/adhesions-are-reminded.job.js';
import { inactiveAccounts } from '../../src/person/inactive-accounts.job.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

/* What two hands do in the same instant to one adhesion, one account, one version, one desk, one consent. */

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork({ logins: ['operator-alba'] });
});
afterAll(() => house.close());

type Statements = [string, unknown[]][];
const alba = idOf('ente', 'comune-alba');
const adhesion = idOf('adhesion', 'comune-alba@respi-2026');
const operator = idOf('person', 'operator-alba');
const provincial = personIn('PROVINCIAL_COORDINATOR', { enteId: idOf('ente', 'provincia') });
const act = async (actor: Actor, verb: string, input: object) => {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { ${verb}(input: $input) { userErrors { code } } }`;
  return (await house.ask(actor, source, { input: { clientKey: key(), ...input } })).data[verb].userErrors;
};

describe('N8 N15: an ente is reminded by two hands', () => {
  beforeEach(async () => {
    await house.sql('truncate outbox, adhesion_reminder');
    await house.sql(`update adhesion set effective_to = '2026-11-30' where id = $1`, [adhesion]);
  });
  afterAll(() => house.sql('update adhesion set effective_to = null where id = $1', [adhesion]));
  const told = async (days: number) => {
    const first: Statements = [
      [
        `insert into adhesion_reminder (adhesion_id, due_on, days, at) values ($1, '2026-11-30', $2, now())`,
        [adhesion, days],
      ],
    ];
    await meanwhile(house, first, () => runJob(house.open.house, adhesionsAreReminded));
    return (await house.sql('select 1 from outbox where entity_key = $1', [`adhesion:${adhesion}`])).length;
  };

  test('N8 N15: what another hand has told in the same instant is not told again', async () => {
    expect(await told(7)).toBe(0);
  });

  test('N15 twin: the reminder of another step keeps nobody from telling this one', async () => {
    expect(await told(90)).toBeGreaterThan(0);
  });
});

describe('I14: an account that nobody uses is ended', () => {
  const delegation = idOf('delegation', 'inactive');
  beforeEach(async () => {
    await house.sql('truncate identity.session, idempotency');
    await house.sql('delete from membership where delegation_id is not null');
    await house.sql('delete from delegation');
    await house.sql(`update person set disabled_at = null, disabled_reason = null, warned_at = '2026-10-01', created_at = '2025-01-01'
      where id = '${operator}'`);
  });
  const turn: Statements = [['select pg_advisory_xact_lock(hashtextextended($1, 0))', [`lends:${operator}`]]];
  const arrival: Statements = [
    [
      `insert into identity.session (id, token_hash, person_id, context_id, epoch, created_at, last_seen_at, expires_at)
       values (gen_random_uuid(), gen_random_uuid()::text, $1, $1, 1, '2026-11-23', '2026-11-23', '2026-11-24')`,
      [operator],
    ],
  ];
  const run = () => inactiveAccounts.run(house.open.house);
  const isDisabled = async () =>
    (await house.sql('select disabled_at is not null as off from person where id = $1', [operator]))[0].off;

  test('I14: who signs in between the choice and the end stays', async () => {
    await meanwhile(house, [...turn, ...arrival], run);
    expect(await isDisabled()).toBe(false);
  });

  test('I14 twin: without the turn in which the last use is looked at again, they are shut out as they come in', async () => {
    await meanwhile(house, arrival, run);
    expect(await isDisabled()).toBe(true);
  });

  test('I14 I7: what they had lent ends with the account', async () => {
    const delegate = idOf('person', 'admin-alba');
    await house.sql(
      `insert into delegation (id, from_person, to_person, ente_id, roles, start_on, end_on, reason, needs_approval, created_at, created_by)
       values ($1, $2, $3, $4, '{OPERATOR}', '2026-11-20', '2026-12-06', 'Ferie', false, now(), $2)`,
      [delegation, operator, delegate, alba],
    );
    await house.sql(
      `insert into membership (id, person_id, ente_id, role, start_on, end_on, created_at, delegation_id)
       values (gen_random_uuid(), $1, $2, 'OPERATOR', '2026-11-20', '2026-12-06', now(), $3)`,
      [delegate, alba, delegation],
    );
    const open = async () =>
      (await house.sql('select 1 from membership where delegation_id = $1 and ended_at is null', [delegation])).length;
    expect(await open()).toBe(1);
    await run();
    expect([await isDisabled(), await open()]).toEqual([true, 0]);
  });
});

describe('N4 N8 N9: a version is published, or ended, while somebody joins or ends it', () => {
  const old = idOf('protocollo-version', 'respi-2026');
  const protocollo = idOf('protocollo', 'respi');
  const newer = key();
  const hold: Statements = [['select id from protocollo where id = $1 for update', [protocollo]]];
  const published: Statements = [
    ['update protocollo_version set is_current = false where id = $1', [old]],
    [
      `insert into protocollo_version select (jsonb_populate_record(v, $2)).* from protocollo_version v where id = $1`,
      [old, { id: newer, number: 98, code: 'nuova', is_current: true }],
    ],
  ];
  const ended: Statements = [[`update protocollo_version set valid_to = '2026-12-10' where id = $1`, [old]]];
  beforeEach(async () => {
    await house.sql(`delete from adhesion where protocollo_version_id = $1 or state = 'REQUESTED'`, [newer]);
    await house.sql('delete from protocollo_version where id = $1', [newer]);
    await house.sql(`update protocollo_version set is_current = true, valid_to = '2028-12-31' where id = $1`, [old]);
    await house.sql(`update adhesion set state = 'WITHDRAWN' where id = $1`, [adhesion]);
  });
  afterAll(() => house.sql(`update adhesion set state = 'ACTIVE' where id = $1`, [adhesion]));
  const joined = async (first: Statements) => {
    const legalRepresentative = { name: 'Ada', email: 'ada@comune.example.org' };
    const ask = () => act(provincial, 'requestAdhesion', { enteId: alba, legalRepresentative });
    expect(await meanwhile(house, first, ask)).toEqual([]);
    const [row] = await house.sql(
      `select protocollo_version_id as id from adhesion where ente_id = $1 and state = 'REQUESTED'`,
      [alba],
    );
    return row.id;
  };
  const end = () => act(provincial, 'endProtocolloVersion', { versionId: old, lastDay: '2026-12-31', reason: 'Prova' });

  test('N4 N8: who asks in the instant of a publication adheres to the newer version', async () => {
    expect(await joined([...hold, ...published])).toBe(newer);
  });

  test('N8 twin: without the protocollo in hand they adhere to the one before, and nobody calls them', async () => {
    expect(await joined(published)).toBe(old);
  });

  test('N9: a version that is ended in the same instant is not prolonged by a later end', async () => {
    expect(await meanwhile(house, [...hold, ...ended], end)).toEqual([{ code: 'WRONG_STATE' }]);
  });

  test('N9 twin: what is read before the lock prolongs it', async () => {
    expect(await meanwhile(house, ended, end)).toEqual([]);
  });
});

describe('N16 N19 P28: days that another hand takes in the same instant, holding nothing', () => {
  const held = idOf('membership', 'operator-alba@comune-alba:OPERATOR:sportello-alba');
  // without triggers its row asks for no lock of the rows that it refers to
  const unlocked: Statements[number] = ['set local session_replication_role = replica', []];
  const follows: Statements = [
    [
      `insert into membership (id, person_id, ente_id, sportello_id, role, start_on, created_at)
       select $2, person_id, ente_id, sportello_id, role, '2027-01-01', now() from membership where id = $1`,
      [held, idOf('membership', 'follows')],
    ],
  ];
  const restore = () =>
    house.sql(`delete from membership where id = '${idOf('membership', 'follows')}';
      update membership set end_on = null where id = '${held}'; delete from season`);
  beforeEach(async () => {
    await restore();
    await house.sql(`update membership set end_on = '2026-12-31' where id = $1`, [held]);
  });
  afterAll(restore);
  const prolonged = () =>
    meanwhile(house, [unlocked, ...follows], () =>
      act(provincial, 'endMembership', { membershipId: held, endOn: '2027-06-30' }),
    );

  test('N16: a role is not prolonged into the days of the one that follows it', async () => {
    expect(await prolonged()).toEqual([{ code: 'DUPLICATE' }]);
  });

  test('N16: nor where that was written long before', async () => {
    for (const [text, values] of follows) await house.sql(text, values);
    const end = (endOn: string) => act(provincial, 'endMembership', { membershipId: held, endOn });
    expect(await end('2027-01-01')).toEqual([{ code: 'DUPLICATE' }]);
    expect(await end('2026-12-30')).toEqual([]);
  });

  test('N16 twin: without the constraint both hold on the same day', async () => {
    await without(house, 'membership', 'membership_days', async () => {
      expect(await prolonged()).toEqual([]);
      await restore();
    });
  });

  const desk = idOf('sportello', 'sportello-alba');
  const written: Statements = [
    [
      `insert into season (place_id, name, from_day, to_day, hours) values ($1, 'Inverno', '12-20', '01-10', '[]')`,
      [desk],
    ],
  ];
  const hours = [{ weekday: 1, opens: '09:00', closes: '12:00' }];
  const set = (fromDay: string, toDay: string) =>
    meanwhile(house, written, () =>
      act(provincial, 'setOpeningHours', { sportelloId: desk, hours, season: { name: 'Altra', fromDay, toDay } }),
    );

  test.each([
    ['01-10', '02-01'],
    ['12-31', '12-31'],
    ['06-01', '03-01'],
  ])('N19 P28: a season from %s to %s is not set beside one over the new year', async (fromDay, toDay) => {
    expect(await set(fromDay, toDay)).toEqual([{ code: 'DUPLICATE' }]);
  });

  test('N19 P28: one that shares no day with it is set', async () => {
    expect(await set('01-11', '12-19')).toEqual([]);
  });

  test('N19 P28 twin: without the constraint two seasons share a day', async () => {
    await without(house, 'season', 'season_days', async () => {
      expect(await set('01-10', '02-01')).toEqual([]);
      await restore();
    });
  });
});

describe('N25: a desk is opened in the instant in which its ente ends', () => {
  const open = () =>
    act(provincial, 'saveDesk', { enteId: alba, name: 'Sportello nuovo', istatCode: '004003', languages: ['it'] });
  const merged: Statements = [
    [`update ente set ended_on = '2026-11-22', successor_id = $2 where id = $1`, [alba, idOf('ente', 'comune-bra')]],
  ];
  afterAll(() => house.sql('update ente set ended_on = null, successor_id = null'));

  test('N25 twin: where nothing ends, the desk is opened', async () => {
    expect(await meanwhile(house, [['select 1', []]], open)).toEqual([]);
  });

  test('N25: a desk is not opened at an ente that merges in the same instant', async () => {
    expect(await meanwhile(house, merged, open)).toEqual([{ code: 'NOT_FOUND' }]);
  });
});

describe('I15: two consents are given in the same instant', () => {
  const turn: Statements = [['select pg_advisory_xact_lock(hashtextextended($1, 0))', [`allows-support:${operator}`]]];
  const given: Statements = [
    [
      `insert into support_consent (id, person_id, context_id, ente_id, reason, granted_at, expires_at)
       values (gen_random_uuid(), $1, $3, $2, 'Prova', '2026-11-23T09:00:00Z', '2026-11-23T11:00:00Z')`,
      [operator, alba, idOf('context', 'operator-alba@comune-alba')],
    ],
  ];
  beforeEach(() => house.sql(`update person set disabled_at = null; delete from support_consent`));
  const standing = async (first: Statements) => {
    const person = await house.actor('operator-alba');
    expect(await meanwhile(house, first, () => act(person, 'allowSupport', { reason: 'Prova', hours: 2 }))).toEqual([]);
    return (await house.sql('select 1 from support_consent where ended_at is null')).length;
  };

  test('I15: one stands', async () => {
    expect(await standing([...turn, ...given])).toBe(1);
  });

  test('I15 twin: without the turn both stand', async () => {
    expect(await standing(given)).toBe(2);
  });
});
