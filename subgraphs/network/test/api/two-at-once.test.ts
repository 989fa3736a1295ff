import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { unguarded } from '@respi/kit/testing/unguarded.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

/* Bad input of the network: two coordinators acting at once. Of what they send in the same instant one is done; the
   other is told what it can mend, and nothing happens twice. Each act has a twin without the locks and the versions of
   rows, in which several hands do it. */

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

const HANDS = 6;
const alba = idOf('ente', 'comune-alba');
const adhesionId = idOf('adhesion', 'comune-alba@respi-2026');
const provincial = personIn('PROVINCIAL_COORDINATOR');
const representative = { legalRepresentative: { name: 'Ada Sindaca' } };
const signatures = { signedByEnteOn: '2026-11-02', signedByProvinciaOn: '2026-11-03' };

/** Sends the same act by several hands at once; the codes that each was told. */
async function together(name: string, input: object): Promise<string[][]> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code message } } }`;
  const answers = await Promise.all(
    Array.from({ length: HANDS }, () =>
      house.ask(personIn('PROVINCIAL_COORDINATOR'), source, { input: { clientKey: key(), ...input } }),
    ),
  );
  return answers.map(({ data, errors }) => {
    expect(errors).toBeUndefined();
    return data[name].userErrors.map(({ code }: { code: string }) => code);
  });
}
const done = (answers: readonly string[][]) => answers.filter((codes) => codes.length === 0).length;
const told = (answers: readonly string[][]) => [...new Set(answers.flat())].sort();

async function setState(state: string): Promise<void> {
  const isSigned = ['ACTIVE', 'SUSPENDED'].includes(state);
  await house.sql(
    `update adhesion set state = $2, signed_by_ente_on = $3, signed_by_provincia_on = $3, effective_from = $3, effective_to = null,
       reason = null, requested_at = null where id = $1`,
    [adhesionId, state, isSigned ? '2026-02-02' : null],
  );
}
beforeEach(async () => {
  await house.sql('truncate outbox');
  await house.sql(`update membership set departure_id = null`);
  await house.sql('delete from departure_step; delete from departure');
  await house.sql(`delete from event where entity = 'ente' and entity_id = '${alba}'`);
});
const events = async (verb: string) =>
  (await house.sql(`select 1 from event where entity = 'ente' and entity_id = $1 and verb = $2`, [alba, verb])).length;

const ACTS: [name: string, state: string, over: object, verb: string][] = [
  ['requestAdhesion', 'INVITED', representative, 'adhesion-requested'],
  ['reviewAdhesion', 'REQUESTED', {}, 'adhesion-under-review'],
  ['approveAdhesion', 'UNDER_REVIEW', {}, 'adhesion-approved'],
  ['rejectAdhesion', 'UNDER_REVIEW', { reason: 'Prova' }, 'adhesion-rejected'],
  ['signAdhesion', 'APPROVED', signatures, 'adhesion-active'],
  ['reinstateAdhesion', 'SUSPENDED', {}, 'adhesion-active'],
];
async function begin(state: string): Promise<void> {
  await setState(state);
  await house.sql(`delete from event where entity = 'ente' and entity_id = $1`, [alba]);
}
async function plannedDeparture(): Promise<string> {
  await setState('ACTIVE');
  const seen = await house.impactSeen(alba);
  const planned = await house.ask(
    provincial,
    `mutation ($input: WithdrawAdhesionInput!) { withdrawAdhesion(input: $input) { userErrors { code } } }`,
    { input: { clientKey: key(), adhesionId, enteId: alba, reason: 'Prova', effectiveOn: '2030-01-01', seen } },
  );
  expect(planned.data.withdrawAdhesion.userErrors).toEqual([]);
  const [departure] = await house.sql('select id from departure');
  return departure?.id;
}
async function plannedChange(): Promise<string> {
  const [planned] = await house.sql(`select id from ente_change where state = 'SCHEDULED'`);
  return planned?.id;
}
const version = async () => (await house.sql('select version from ente where id = $1', [alba]))[0]?.version;

describe('two coordinators at once', () => {
  test.each(ACTS)('N5 C21: %s from %s happens once', async (name, state, over, verb) => {
    await begin(state);
    const answers = await together(name, { adhesionId, ...over });
    expect([done(answers), told(answers), await events(verb)]).toEqual([1, ['WRONG_STATE'], 1]);
  });

  test.each(ACTS)(
    'N5 C21 twin: without locks and versions %s from %s happens more than once',
    async (name, state, over, verb) => {
      await begin(state);
      // a representative who is named already stays: who is named has a key of their own
      const input = over === representative ? {} : over;
      await together('nameContact', { enteId: alba, kind: 'LEGAL_REPRESENTATIVE', name: 'Ada Sindaca' });
      const answers = await unguarded(HANDS, () => together(name, { adhesionId, ...input }));
      expect([done(answers) > 1, (await events(verb)) > 1]).toEqual([true, true]);
    },
  );

  test('N13: a withdrawal that is planned, revoked by many, is revoked once', async () => {
    const departureId = await plannedDeparture();
    const answers = await together('revokeDeparture', { departureId });
    expect([done(answers), told(answers), await events('departure-revoked')]).toEqual([1, ['WRONG_STATE'], 1]);
  });

  test('N13 twin: without locks and versions it is revoked more than once', async () => {
    const departureId = await plannedDeparture();
    const answers = await unguarded(HANDS, () => together('revokeDeparture', { departureId }));
    expect([done(answers) > 1, (await events('departure-revoked')) > 1]).toEqual([true, true]);
  });

  const rename = { enteId: alba, name: 'Città di Alba', effectiveOn: '2030-01-01', reason: 'Delibera' };
  test('N25: a change that is planned by many is one, and revoked by many is revoked once', async () => {
    expect(done(await together('renameEnte', rename))).toBe(1);
    const answers = await together('revokeEnteChange', { changeId: await plannedChange() });
    expect([done(answers), told(answers), await events('ente-change-revoked')]).toEqual([1, ['WRONG_STATE'], 1]);
  });

  test('N25 twin: without locks and versions it is revoked more than once', async () => {
    expect(done(await together('renameEnte', rename))).toBe(1);
    const changeId = await plannedChange();
    const answers = await unguarded(HANDS, () => together('revokeEnteChange', { changeId }));
    expect([done(answers) > 1, (await events('ente-change-revoked')) > 1]).toEqual([true, true]);
  });

  test('C21 N1: upon one version of an ente and of a desk one hand writes, the others are told', async () => {
    const change = { enteId: alba, expectedVersion: await version(), website: 'https://example.org' };
    const changed = await together('changeEnte', change);
    expect([done(changed), told(changed), await events('ente-changed')]).toEqual([1, ['CONFLICT'], 1]);
    const [desk] = await house.sql('select id, version from sportello where ente_id = $1 limit 1', [alba]);
    const hours = [{ weekday: 1, opens: '09:00', closes: '12:00' }];
    const set = await together('setOpeningHours', { sportelloId: desk?.id, expectedVersion: desk?.version, hours });
    expect([done(set), told(set), await events('desk-hours-changed')]).toEqual([1, ['CONFLICT'], 1]);
  });

  test('C21 N1 twin: without locks and versions several hands write upon one version of an ente and of a desk', async () => {
    const change = { enteId: alba, expectedVersion: await version(), website: 'https://example.net' };
    const changed = await unguarded(HANDS, () => together('changeEnte', change));
    expect([done(changed) > 1, (await events('ente-changed')) > 1]).toEqual([true, true]);
    const [desk] = await house.sql('select id, version from sportello where ente_id = $1 limit 1', [alba]);
    const input = { sportelloId: desk?.id, expectedVersion: desk?.version, hours: [] };
    const set = await unguarded(HANDS, () => together('setOpeningHours', input));
    expect([done(set) > 1, (await events('desk-hours-changed')) > 1]).toEqual([true, true]);
  });

  test('N18: contacts that many name at once follow each other: one holds, the others stay in the history', async () => {
    const named = (where: string) =>
      house.sql(`select 1 from contact where ente_id = $1 and kind = 'REFERENT' and ${where}`, [alba]);
    const before = (await named('true')).length;
    const answers = await together('nameContact', { enteId: alba, kind: 'REFERENT', name: 'Chi risponde' });
    expect([done(answers), (await named('true')).length - before]).toEqual([HANDS, HANDS]);
    expect(await named('ended_at is null')).toHaveLength(1);
  });

  test('N18 twin: without the turn and the key several contacts of one kind hold', async () => {
    const [index] = await house.sql(`select indexname as name, indexdef as as_written from pg_indexes
      where tablename = 'contact' and indexdef like '%UNIQUE%' and indexdef like '%ended_at IS NULL%'`);
    await house.sql(`drop index ${index?.name}`);
    const live = `from contact where ente_id = '${alba}' and kind = 'REFERENT' and ended_at is null`;
    await unguarded(HANDS, () => together('nameContact', { enteId: alba, kind: 'REFERENT', name: 'Chi risponde' }));
    expect((await house.sql(`select 1 ${live}`)).length).toBeGreaterThan(1);
    await house.sql(`delete ${live}; ${index?.as_written}`);
  });
});
