import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ROLES } from '@respi/kit/actor.js';
import { courier, key, personIn } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { departuresFollowTheCalendar } from '../../src/departure/departures-follow-the-calendar.job.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

const enteId = idOf('ente', 'comune-alba');
const adhesionId = idOf('adhesion', 'comune-alba@respi-2026');
const provincial = personIn('PROVINCIAL_COORDINATOR', { enteId: idOf('ente', 'provincia') });
const administrator = personIn('ENTE_ADMIN', { enteId });

beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await house.sql('truncate outbox, idempotency, inbox');
  await house.sql(`delete from membership where granted_by = $1`, [provincial.personId]);
  await house.sql(`update membership set ended_at = null, end_on = null, departure_id = null where ente_id = $1`, [
    enteId,
  ]);
  await house.sql('delete from departure_step');
  await house.sql('delete from departure');
  await house.sql(`update adhesion set state = 'ACTIVE', effective_to = null, reason = null where id = $1`, [
    adhesionId,
  ]);
});

type Verb = 'suspend' | 'withdraw';
const depart = async (verb: Verb, actor = provincial, over: object = {}) => {
  const name = `${verb}Adhesion`;
  const answer = await house.ask(
    actor,
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
      adhesion { state effectiveTo } userErrors { code field params { name value } } } }`,
    {
      input: { clientKey: key(), adhesionId, enteId, reason: 'Prova', seen: await house.impactSeen(enteId), ...over },
    },
  );
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data[name];
};
const departures = async () =>
  (
    await house.ask(
      provincial,
      `query ($id: ID!) { ente(id: $id) { departures { id kind state effectiveOn viewerCanRevoke
        steps { house kind decision isDone done } } peopleImpact { digest rows { kind count onSuspension onWithdrawal } } } }`,
      { id: enteId },
    )
  ).data.ente;
const told = async (payload: object, command = 'receiveDepartureStep') =>
  house.ask(
    courier,
    `mutation ($input: CourierInput!) { ${command}(input: $input) { received userErrors { message } } }`,
    {
      input: {
        clientKey: key(),
        messageId: key(),
        fromHouse: 'cases',
        sentAt: '2026-11-23T09:00:00Z',
        entityKey: 'departure:x',
        payload: JSON.stringify(payload),
      },
    },
  );
const ALL_STEPS: [string, string[]][] = [
  ['cases', ['OPEN_CASES', 'DRAFTS']],
  ['appointments', ['AGENDAS', 'FUTURE_BOOKINGS']],
  ['training', ['SEATS']],
  ['knowledge', ['CONTENTS']],
];

describe('N10: the preview', () => {
  test.each(ROLES)('N10: %s of the ente itself', async (role) => {
    const answer = await house.ask(
      personIn(role, { enteId }),
      'query ($id: ID!) { ente(id: $id) { peopleImpact { digest } } }',
      {
        id: enteId,
      },
    );
    const allowed = role === 'PROVINCIAL_COORDINATOR' || role === 'ENTE_ADMIN';
    expect(answer.data.ente.peopleImpact === null).toBe(!allowed);
  });

  test('N10: the administrator of another ente sees nothing of it', async () => {
    const foreign = personIn('ENTE_ADMIN', { enteId: idOf('ente', 'comune-bra') });
    const answer = await house.ask(
      foreign,
      'query ($id: ID!) { ente(id: $id) { peopleImpact { digest } departures { id } } }',
      {
        id: enteId,
      },
    );
    expect(answer.data.ente).toEqual({ peopleImpact: null, departures: null });
  });

  test('N10: counts people, invitations and contacts, each with what may be decided', async () => {
    const { peopleImpact } = await departures();
    expect(peopleImpact.rows).toEqual([
      { kind: 'LOGINS', count: 2, onSuspension: ['HOLD', 'END'], onWithdrawal: ['END'] },
      { kind: 'INVITATIONS', count: 0, onSuspension: ['REVOKE'], onWithdrawal: ['REVOKE'] },
      { kind: 'CONTACT_ROLES', count: 0, onSuspension: ['KEEP', 'VACATE'], onWithdrawal: ['VACATE', 'KEEP'] },
    ]);
  });
});

describe('N11: one decision, refused whole if anything changed since', () => {
  test('N11: a role that began after the preview refuses the whole', async () => {
    const seen = await house.impactSeen(enteId);
    await house.sql(`update membership set version = version + 1 where ente_id = $1`, [enteId]);
    const answer = await depart('withdraw', provincial, { seen });
    expect(answer.userErrors[0]).toMatchObject({ code: 'CONFLICT', field: ['seen'] });
    expect((await departures()).departures).toEqual([]);
    expect((await house.sql('select count(*)::int as n from outbox'))[0].n).toBe(0);
  });

  test('N11 twin: with what is there now seen, the same decision goes through', async () => {
    expect(await depart('withdraw')).toMatchObject({ adhesion: { state: 'WITHDRAWN' }, userErrors: [] });
  });

  test('N11: who has seen nothing decides nothing', async () => {
    expect((await depart('suspend', provincial, { seen: [] })).userErrors[0].code).toBe('CONFLICT');
  });

  test('N11: access ends in the first transaction, the houses are told in it, each step is shown pending', async () => {
    await depart('withdraw');
    const epoch = await house.sql('select membership_epoch = sessions_from_epoch as over from ente where id = $1', [
      enteId,
    ]);
    expect(epoch[0].over).toBe(true);
    const commands = await house.sql(
      `select command from outbox where command like 'receiveDeparture%' order by command`,
    );
    expect(commands).toHaveLength(4);
    const [one] = (await departures()).departures;
    expect(one).toMatchObject({ kind: 'WITHDRAWAL', state: 'UNDER_WAY' });
    expect(
      one.steps.filter((step: { isDone: boolean }) => step.isDone).map((step: { kind: string }) => step.kind),
    ).toEqual(['CONTACT_ROLES', 'INVITATIONS', 'LOGINS']);
    expect(await house.sql('select 1 from membership where ente_id = $1 and ended_at is null', [enteId])).toEqual([]);
  });

  test('N11: a decision that is not lawful is refused, and nothing happens', async () => {
    const decisions = [{ house: 'cases', kind: 'OPEN_CASES', decision: 'FORGET' }];
    expect((await depart('withdraw', provincial, { decisions })).userErrors[0]).toMatchObject({ code: 'INVALID' });
    expect((await departures()).departures).toEqual([]);
  });

  test('N11: the decision that was chosen travels, the others follow the proposal', async () => {
    await depart('withdraw', provincial, {
      decisions: [{ house: 'appointments', kind: 'FUTURE_BOOKINGS', decision: 'KEEP' }],
    });
    const [{ steps }] = (await departures()).departures;
    const decided = Object.fromEntries(
      steps.map((step: { kind: string; decision: string }) => [step.kind, step.decision]),
    );
    expect(decided).toMatchObject({ FUTURE_BOOKINGS: 'KEEP', AGENDAS: 'CLOSE', OPEN_CASES: 'TO_COORDINATION' });
  });

  test('N11: of ten parallel withdrawals one happens, and the houses are told once', async () => {
    const seen = await house.impactSeen(enteId);
    const answers = await Promise.all(Array.from({ length: 10 }, () => depart('withdraw', provincial, { seen })));
    expect(answers.filter((answer) => answer.userErrors?.length === 0)).toHaveLength(1);
    expect(await house.sql(`select 1 from outbox where command like 'receiveDeparture%'`)).toHaveLength(4);
  });

  test('N11: done when the last step is, and who decided is told', async () => {
    await depart('withdraw');
    const [{ id: departureId }] = (await departures()).departures;
    for (const [from, kinds] of ALL_STEPS) {
      expect((await departures()).departures[0].state).toBe('UNDER_WAY');
      await told({ departureId, house: from, steps: kinds.map((kind) => ({ kind, done: 200, isFinished: false })) });
      await told({ departureId, house: from, steps: kinds.map((kind) => ({ kind, done: 3, isFinished: true })) });
    }
    const [done] = (await departures()).departures;
    expect(done.state).toBe('DONE');
    expect(done.steps.find((step: { kind: string }) => step.kind === 'OPEN_CASES')).toMatchObject({
      isDone: true,
      done: 203,
    });
    expect(await house.sql(`select 1 from event where verb = 'departure-finished'`)).toHaveLength(1);
  });

  test('N11: a house that stays silent is told again, for as long as it takes', async () => {
    await depart('withdraw');
    await house.sql(`update outbox set dead_at = now()`);
    const again = async (instant: string) => {
      house.clock.at(instant);
      await runJob(house.open.house, departuresFollowTheCalendar);
      return (await house.sql(`select 1 from outbox where command like 'receiveDeparture%' and dead_at is null`))
        .length;
    };
    expect(await again('2026-11-23T09:09:00Z')).toBe(0);
    expect(await again('2026-11-23T09:11:00Z')).toBe(4);
    expect(await again('2026-11-23T09:12:00Z')).toBe(4);
    expect(await again('2026-11-23T09:30:00Z')).toBe(8);
  });
});

describe('N13: a day to come', () => {
  test('N13: takes effect at midnight in Rome of that day, not a second before', async () => {
    expect(await depart('withdraw', provincial, { effectiveOn: '2026-12-01' })).toMatchObject({
      adhesion: { state: 'ACTIVE' },
    });
    const stateAt = async (instant: string) => {
      house.clock.at(instant);
      await runJob(house.open.house, departuresFollowTheCalendar);
      return (await house.sql('select state, effective_to::text from adhesion where id = $1', [adhesionId]))[0];
    };
    expect((await stateAt('2026-11-30T22:59:59Z')).state).toBe('ACTIVE');
    expect(await house.sql('select 1 from membership where ente_id = $1 and ended_at is not null', [enteId])).toEqual(
      [],
    );
    expect(await stateAt('2026-11-30T23:00:00Z')).toEqual({ state: 'WITHDRAWN', effective_to: '2026-12-01' });
    expect((await departures()).departures[0].state).toBe('UNDER_WAY');
  });

  test('N13: a day that has passed is refused, and so is a second departure', async () => {
    expect((await depart('withdraw', provincial, { effectiveOn: '2026-11-22' })).userErrors[0].field).toEqual([
      'effectiveOn',
    ]);
    await depart('withdraw', provincial, { effectiveOn: '2026-12-01' });
    expect((await depart('suspend')).userErrors[0].code).toBe('DUPLICATE');
  });

  const revoke = async (actor = provincial) => {
    const [{ id }] = (await departures()).departures;
    const answer = await house.ask(
      actor,
      'mutation ($input: RevokeDepartureInput!) { revokeDeparture(input: $input) { departure { state } userErrors { code } } }',
      { input: { clientKey: key(), departureId: id } },
    );
    return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data.revokeDeparture;
  };

  test.each(ROLES)('N13: revoking a withdrawal by %s of the ente itself', async (role) => {
    await depart('withdraw', provincial, { effectiveOn: '2026-12-01' });
    const answer = await revoke(personIn(role, { enteId }));
    if (role === 'ENTE_ADMIN' || role === 'PROVINCIAL_COORDINATOR') expect(answer.departure.state).toBe('REVOKED');
    else expect(answer.refused).toBe('FORBIDDEN');
  });

  test('N13: revoked before its day it never happens; after it, revoking is too late', async () => {
    await depart('withdraw', provincial, { effectiveOn: '2026-12-01' });
    await revoke();
    house.clock.at('2026-12-01T09:00:00Z');
    await runJob(house.open.house, departuresFollowTheCalendar);
    expect((await house.sql('select state from adhesion where id = $1', [adhesionId]))[0].state).toBe('ACTIVE');
    await depart('withdraw');
    expect((await revoke()).userErrors[0].code).toBe('WRONG_STATE');
  });

  test('N13: an administrator cannot revoke a suspension that the Provincia decided', async () => {
    await depart('suspend', provincial, { effectiveOn: '2026-12-01' });
    expect((await revoke(administrator)).userErrors[0].code).toBe('NOT_YOURS');
  });
});

describe('N14: coming back', () => {
  const readmit = async (membershipId: string, actor = provincial) => {
    const answer = await house.ask(
      actor,
      'mutation ($input: ReadmitPersonInput!) { readmitPerson(input: $input) { membership { id } userErrors { code } } }',
      { input: { clientKey: key(), membershipId } },
    );
    return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data.readmitPerson;
  };
  const roleOf = async (role: string) =>
    (
      await house.sql(`select id from membership where ente_id = $1 and role = $2 and departure_id is not null`, [
        enteId,
        role,
      ])
    )[0].id;
  const activeAgain = () => house.sql(`update adhesion set state = 'ACTIVE' where id = $1`, [adhesionId]);

  test('N14: nobody comes back by themselves; each is given back one role, and the old one stays ended', async () => {
    await depart('withdraw');
    await activeAgain();
    expect(await house.sql('select 1 from membership where ente_id = $1 and ended_at is null', [enteId])).toEqual([]);
    const operator = await roleOf('OPERATOR');
    expect(await readmit(operator)).toMatchObject({ membership: { id: operator }, userErrors: [] });
    expect(await house.sql('select role from membership where ente_id = $1 and ended_at is null', [enteId])).toEqual([
      { role: 'OPERATOR' },
    ]);
    expect((await readmit(operator)).userErrors[0].code).toBe('WRONG_STATE');
  });

  test('N14: not before the adhesion is active again', async () => {
    await depart('withdraw');
    expect((await readmit(await roleOf('OPERATOR'))).userErrors[0].code).toBe('ADHESION_NOT_ACTIVE');
  });

  test('N14 I10: nobody gives back a role that they could not grant', async () => {
    await depart('withdraw');
    await activeAgain();
    await house.sql(`update membership set role = 'AUDITOR' where ente_id = $1 and role = 'OPERATOR'`, [enteId]);
    const answer = await readmit(await roleOf('AUDITOR'), personIn('COORDINATION'));
    expect(answer.userErrors[0].code).toBe('TOO_MUCH_POWER');
    await house.sql(`update membership set role = 'OPERATOR' where ente_id = $1 and role = 'AUDITOR'`, [enteId]);
  });

  test('N14: a suspension that held the logins gives them all back with the reinstatement, and tells the houses', async () => {
    await depart('suspend');
    await house.sql('truncate outbox');
    await house.ask(
      provincial,
      'mutation ($input: ReinstateAdhesionInput!) { reinstateAdhesion(input: $input) { userErrors { code } } }',
      {
        input: { clientKey: key(), adhesionId },
      },
    );
    expect(await house.sql('select 1 from membership where ente_id = $1 and ended_at is null', [enteId])).toHaveLength(
      2,
    );
    const commands = (await house.sql(`select command from outbox where command like 'receiveReturn%' order by 1`)).map(
      (row) => row.command,
    );
    expect(commands).toEqual([
      'receiveReturnInAppointments',
      'receiveReturnInCases',
      'receiveReturnInKnowledge',
      'receiveReturnInTraining',
    ]);
  });

  test('N14: a house that finishes after the return is told of the return once more', async () => {
    await depart('suspend');
    await house.sql('update departure set returned_at = now()');
    await house.sql('truncate outbox');
    const [{ id: departureId }] = (await departures()).departures;
    for (const [from, kinds] of ALL_STEPS) {
      await told({ departureId, house: from, steps: kinds.map((kind) => ({ kind, done: 0, isFinished: true })) });
    }
    expect(await house.sql(`select 1 from outbox where command like 'receiveReturn%'`)).toHaveLength(4);
  });
});
