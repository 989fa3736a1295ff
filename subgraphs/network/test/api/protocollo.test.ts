import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { adhesionsAreReminded } from '../../src/adhesion/adhesions-are-reminded.job.js';
import { adhesionsFollowTheCalendar } from '../../src/adhesion/adhesions-follow-the-calendar.job.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
  await house.sql('create table kept as select * from adhesion');
});
afterAll(() => house.close());

const protocolloId = idOf('protocollo', 'respi');
const enteId = idOf('ente', 'comune-alba');
const provincial = personIn('PROVINCIAL_COORDINATOR', { enteId: idOf('ente', 'provincia') });
const administrator = personIn('ENTE_ADMIN', { enteId });
const first = 'respi-2026';

beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await house.sql('truncate outbox, idempotency, adhesion_reminder, departure_step');
  await house.sql('update contact set departure_id = null; update membership set departure_id = null');
  await house.sql('delete from departure; delete from adhesion where succeeds is not null');
  await house.sql(`delete from adhesion where protocollo_version_id <> $1`, [idOf('protocollo-version', first)]);
  await house.sql(`delete from protocollo_version where id <> $1`, [idOf('protocollo-version', first)]);
  await house.sql(`delete from protocollo where id <> $1`, [protocolloId]);
  await house.sql(
    `update protocollo_version set is_current = true, valid_to = '2028-12-31', grace_days = 0, at_end = 'EXPIRE', end_reason = null`,
  );
  await house.sql(
    `update adhesion a set state = k.state, effective_to = k.effective_to, reason = k.reason, effective_from = k.effective_from,
       requested_at = k.requested_at from kept k where k.id = a.id`,
  );
});

const call = async (actor: Actor, name: string, input: object, fields = 'userErrors { code field }') => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await house.ask(actor, `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, {
    input: { clientKey: key(), ...input },
  });
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data[name];
};
const terms = {
  title: 'Versione del 2027',
  validFrom: '2027-01-01',
  validTo: '2029-12-31',
  signatories: ['Provincia di Cuneo', 'Prefettura di Cuneo'],
};
const publish = (over: object = {}, actor = provincial) =>
  call(
    actor,
    'publishProtocolloVersion',
    { protocolloId, ...terms, ...over },
    'called protocolloVersion { id number isCurrent signatories wave { asked signed waiting } } userErrors { code field }',
  );
const wave = { resignBy: '2027-03-31', graceDays: 15 };
const adhesionsOf = async (id = enteId) =>
  house.sql(
    `select a.id, a.state, v.number, a.effective_to::text as "effectiveTo" from adhesion a join protocollo_version v on v.id = a.protocollo_version_id
     where a.ente_id = $1 order by v.number`,
    [id],
  );
const shown = async (id = enteId) =>
  (
    await house.ask(provincial, 'query ($id: ID!) { ente(id: $id) { adhesionState adhesion { state isInGrace } } }', {
      id,
    })
  ).data.ente;
const midnight = async (instant: string) => {
  house.clock.at(instant);
  await runJob(house.open.house, adhesionsFollowTheCalendar);
};
const remind = async (instant: string) => {
  house.clock.at(instant);
  await runJob(house.open.house, adhesionsAreReminded);
  return house.sql('select adhesion_id, days from adhesion_reminder order by at, days');
};
const sign = (adhesionId: string, on = '2026-11-20') =>
  call(provincial, 'signAdhesion', { adhesionId, signedByEnteOn: on, signedByProvinciaOn: on });

describe('N4 N24: protocolli are published by the Provincia', () => {
  test.each(ROLES)('N4 N24: %s publishes, founds and ends', async (role) => {
    const actor = personIn(role, { enteId: idOf('ente', 'provincia') });
    const versionId = idOf('protocollo-version', first);
    const outcomes = [
      await call(actor, 'endProtocolloVersion', { versionId, lastDay: '2027-06-30', reason: 'Prova' }),
      await call(actor, 'createProtocollo', { ...terms, kind: 'HEALTH', name: `Sanitario ${role}` }),
      await publish(wave, actor),
    ].map((one) => one.userErrors?.length === 0);
    expect(new Set(outcomes)).toEqual(new Set([role === 'PROVINCIAL_COORDINATOR']));
  });

  test('N4: a version has its number, its signatories and its validity, and is the one that enti adhere to', async () => {
    const { protocolloVersion, called } = await publish(wave);
    expect(protocolloVersion).toMatchObject({ number: 3, isCurrent: true, signatories: terms.signatories });
    expect(called).toBe(protocolloVersion.wave.asked);
    const answer = await house.ask(
      anonymous,
      '{ protocolli { kind versions { number isCurrent validTo wave { asked } } } }',
    );
    expect(answer.data.protocolli[0].versions).toEqual([
      { number: 3, isCurrent: true, validTo: '2029-12-31', wave: null },
      { number: 2, isCurrent: false, validTo: '2027-03-31', wave: null },
    ]);
  });

  test.each([
    [{ validTo: '2026-12-31' }, 'INVALID', 'validTo'],
    [{ validFrom: '2026-01-20' }, 'INVALID', 'validFrom'],
    [{}, 'INVALID', 'resignBy'],
    [{ resignBy: '2026-11-22' }, 'INVALID', 'resignBy'],
    [{ resignBy: '2026-12-31' }, 'INVALID', 'resignBy'],
    [{ resignBy: '2030-01-01' }, 'INVALID', 'resignBy'],
    [{ ...wave, graceDays: 400 }, 'INVALID', 'graceDays'],
    [{ ...wave, title: ' ' }, 'REQUIRED', 'title'],
    [{ ...wave, expectedNumber: 1 }, 'CONFLICT', 'expectedNumber'],
    [{ ...wave, protocolloId: 'no' }, 'NOT_FOUND', 'protocolloId'],
  ])('N4: overlapping or impossible terms are refused and nothing changes (%j)', async (over, code, field) => {
    expect((await publish(over)).userErrors[0]).toEqual({ code, field: [field] });
    expect((await adhesionsOf()).map(({ number }) => number)).toEqual([2]);
    expect(await house.sql('select number from protocollo_version')).toEqual([{ number: 2 }]);
  });

  test('N4: of two coordinators at once, one publishes and the other is told', async () => {
    const both = await Promise.all([1, 2].map(() => publish({ ...wave, expectedNumber: 2 })));
    const codes = both.map(({ userErrors }) => userErrors[0]?.code ?? 'PUBLISHED').sort();
    expect(codes).toEqual(['CONFLICT', 'PUBLISHED']);
  });
});

describe('N24: operational protocolli on the same engine', () => {
  const found = async (kind: string) =>
    await call(
      provincial,
      'createProtocollo',
      { ...terms, validFrom: '2026-11-01', kind, name: `Protocollo ${kind}` },
      'protocollo { id kind } userErrors { code field }',
    );

  test('N24: health, school and social are founded; of the network there is one alone, and no two of a name', async () => {
    for (const kind of ['HEALTH', 'SCHOOL', 'SOCIAL']) expect((await found(kind)).protocollo.kind).toBe(kind);
    expect((await found('NETWORK')).userErrors[0].code).toBe('DUPLICATE');
    expect((await found('HEALTH')).userErrors[0].code).toBe('DUPLICATE');
  });

  test('N24: an ente adheres to one and leaves it by the same moves; its access hangs on the network alone', async () => {
    const { protocollo } = await found('HEALTH');
    const asked = await call(
      administrator,
      'requestAdhesion',
      { enteId, protocolloId: protocollo.id, legalRepresentative: { name: 'Ada Sindaca' } },
      'adhesion { id state } userErrors { code field }',
    );
    const adhesionId = asked.adhesion.id;
    await call(provincial, 'approveAdhesion', { adhesionId });
    await sign(adhesionId);
    expect((await adhesionsOf()).map(({ state }) => state)).toEqual(['ACTIVE', 'ACTIVE']);
    const [{ epoch }] = await house.sql('select membership_epoch as epoch from ente where id = $1', [enteId]);
    const left = await call(administrator, 'withdrawAdhesion', { adhesionId, enteId, reason: 'Fine', seen: [] });
    expect(left.userErrors).toEqual([]);
    expect(await shown()).toMatchObject({ adhesionState: 'ACTIVE', adhesion: { state: 'ACTIVE' } });
    expect(await house.sql('select membership_epoch as epoch from ente where id = $1', [enteId])).toEqual([{ epoch }]);
    expect(await house.sql('select 1 from departure')).toEqual([]);
  });
});

describe('N8: a new version is signed anew', () => {
  test('N8: the enti of before are called, go on acting, and pass over when both sides have signed', async () => {
    const { protocolloVersion } = await publish(wave);
    expect((await adhesionsOf()).map(({ state }) => state)).toEqual(['ACTIVE', 'APPROVED']);
    expect(await shown()).toEqual({ adhesionState: 'ACTIVE', adhesion: { state: 'ACTIVE', isInGrace: false } });
    const pending = (await adhesionsOf())[1];
    expect((await sign(pending.id)).userErrors).toEqual([]);
    expect((await adhesionsOf()).map(({ state }) => state)).toEqual(['ACTIVE', 'SIGNED']);
    await midnight('2026-12-31T22:59:00Z');
    expect((await adhesionsOf()).map(({ state }) => state)).toEqual(['ACTIVE', 'SIGNED']);
    await midnight('2026-12-31T23:00:00Z');
    expect(await adhesionsOf()).toMatchObject([{ state: 'EXPIRED', effectiveTo: '2026-12-31' }, { state: 'ACTIVE' }]);
    expect((await shown()).adhesionState).toBe('ACTIVE');
    const { data } = await house.ask(provincial, '{ protocolli { versions { id wave { asked signed waiting } } } }');
    const of = data.protocolli[0].versions.find(({ id }: { id: string }) => id === protocolloVersion.id);
    expect(of.wave).toMatchObject({ asked: protocolloVersion.wave.asked, signed: 1 });
  });

  test('N8: each term is told once, to administrators and to those who answer without an account', async () => {
    await house.sql('delete from contact');
    await call(administrator, 'nameContact', {
      enteId,
      kind: 'LEGAL_REPRESENTATIVE',
      name: 'Ada',
      email: 'ada@comune.example.org',
    });
    await publish(wave);
    const [, mine] = await adhesionsOf();
    const own = async (instant: string) =>
      (await remind(instant)).filter((row) => row.adhesion_id === mine.id).map(({ days }) => days);
    expect(await own('2026-11-23T10:00:00Z')).toEqual([9999]);
    expect(await own('2026-11-24T10:00:00Z')).toEqual([9999]);
    expect(await own('2027-03-01T10:00:00Z')).toEqual([9999, 30]);
    expect(await own('2027-03-30T10:00:00Z')).toEqual([9999, 30, 1]);
    expect(await own('2027-04-01T10:00:00Z')).toEqual([9999, 30, 1, -1]);
    const mails = await house.sql(`select 1 from outbox where kind = 'MAIL' and entity_key = $1`, [
      `adhesion:${mine.id}`,
    ]);
    expect(mails).toHaveLength(4);
    await sign(mine.id);
    expect(await own('2027-04-10T10:00:00Z')).toHaveLength(4);
  });

  test('N8: who has not signed when the grace ends expires at midnight in Rome, and comes back by signing', async () => {
    await publish(wave);
    await midnight('2027-04-15T21:59:00Z');
    expect((await shown()).adhesion).toEqual({ state: 'ACTIVE', isInGrace: true });
    await midnight('2027-04-15T22:00:00Z');
    expect(await shown()).toEqual({ adhesionState: 'EXPIRED', adhesion: { state: 'EXPIRED', isInGrace: false } });
    const [left] = await house.sql('select cause, state from departure where ente_id = $1', [enteId]);
    expect(left).toEqual({ cause: 'EXPIRY', state: 'UNDER_WAY' });
    await sign((await adhesionsOf())[1].id);
    expect((await shown()).adhesionState).toBe('ACTIVE');
    expect(await house.sql('select 1 from departure where ente_id = $1 and returned_at is null', [enteId])).toEqual([]);
  });

  test('N8: where the consequence is a suspension, signing ends it; a suspension for another cause it does not', async () => {
    await publish({ ...wave, atEnd: 'SUSPEND' });
    await midnight('2027-04-15T22:00:00Z');
    expect((await shown()).adhesionState).toBe('SUSPENDED');
    const mine = (await adhesionsOf())[1].id;
    expect((await sign(mine)).userErrors).toEqual([]);
    expect((await shown()).adhesionState).toBe('ACTIVE');
    const other = idOf('ente', 'associazione-sospesa');
    const held = (await adhesionsOf(other))[1];
    expect(held.state).toBe('APPROVED');
    expect((await sign(held.id)).userErrors[0].code).toBe('WRONG_STATE');
  });

  test('N8 twin: without the check, signing a newer version gets round a suspension', async () => {
    await publish(wave);
    const other = idOf('ente', 'associazione-sospesa');
    const held = (await adhesionsOf(other))[1];
    await house.sql(
      `insert into departure (id, ente_id, adhesion_id, kind, state, effective_on, reason, decisions, seen, decided_at, cause)
       values (gen_random_uuid(), $1, $2, 'SUSPENSION', 'UNDER_WAY', '2026-11-01', 'x', '{}', '{}', now(), 'RESIGNATURE')`,
      [other, (await adhesionsOf(other))[0].id],
    );
    expect((await sign(held.id)).userErrors).toEqual([]);
    await house.sql('delete from departure');
  });

  test('N8: an ente that leaves is not asked to sign any more', async () => {
    await publish(wave);
    const [old] = await adhesionsOf();
    const seen = await house.impactSeen(enteId);
    await call(provincial, 'withdrawAdhesion', { adhesionId: old.id, enteId, reason: 'Scelta', seen });
    expect((await adhesionsOf()).map(({ state }) => state)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    await house.sql(`update membership set ended_at = null, end_on = null, departure_id = null where ente_id = $1`, [
      enteId,
    ]);
  });
});

describe('N9 N15: an end that comes near', () => {
  test('N9 N15: a version that is ended warns its enti, keeps them through the grace and ends at midnight in Rome', async () => {
    await house.sql('update protocollo_version set grace_days = 10');
    const versionId = idOf('protocollo-version', first);
    const ended = await call(provincial, 'endProtocolloVersion', {
      versionId,
      lastDay: '2026-12-15',
      reason: 'Superato',
    });
    expect(ended.userErrors).toEqual([]);
    const [mine] = await adhesionsOf();
    expect((await remind('2026-11-23T10:00:00Z')).filter((row) => row.adhesion_id === mine.id)).toMatchObject([
      { days: 30 },
    ]);
    const due = async (word: string) =>
      (
        await house.ask(
          provincial,
          `{ adhesions(first: 50, due: ${word}) { edges { node { lastDay graceUntil ente { id } } } } }`,
        )
      ).data.adhesions.edges
        .map(({ node }: { node: { ente: { id: string } } }) => node)
        .filter(({ ente }: { ente: { id: string } }) => ente.id === enteId);
    expect(await due('ENDING')).toMatchObject([{ lastDay: '2026-12-15', graceUntil: '2026-12-25' }]);
    await midnight('2026-12-25T22:59:00Z');
    expect((await shown()).adhesion).toEqual({ state: 'ACTIVE', isInGrace: true });
    expect([(await due('ENDING')).length, (await due('IN_GRACE')).length]).toEqual([0, 1]);
    await midnight('2026-12-25T23:00:00Z');
    expect((await shown()).adhesionState).toBe('EXPIRED');
  });

  test.each([
    [{ lastDay: '2026-11-22' }, 'INVALID', 'lastDay'],
    [{ lastDay: '2029-01-01' }, 'WRONG_STATE', 'lastDay'],
    [{ reason: ' ' }, 'REQUIRED', 'reason'],
    [{ versionId: 'x' }, 'NOT_FOUND', 'versionId'],
  ])('N9: an end that cannot be is refused (%j)', async (over, code, field) => {
    const input = { versionId: idOf('protocollo-version', first), lastDay: '2027-06-30', reason: 'Prova', ...over };
    expect((await call(provincial, 'endProtocolloVersion', input)).userErrors[0]).toEqual({ code, field: [field] });
  });
});
