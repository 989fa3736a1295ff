import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { changesFollowTheCalendar } from '../../src/change/changes-follow-the-calendar.job.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

const alba = idOf('ente', 'comune-alba');
const bra = idOf('ente', 'comune-bra');
const provincial = personIn('PROVINCIAL_COORDINATOR', { enteId: idOf('ente', 'provincia') });

type Verb = 'renameEnte' | 'mergeEnte' | 'splitEnte';
const base: Record<Verb, object> = {
  renameEnte: { name: 'Comune di Alba Pompeia' },
  mergeEnte: { intoId: bra },
  splitEnte: { name: 'Unione di Alba', sportelloIds: [idOf('sportello', 'sportello-alba')], inheritsAdhesion: true },
};
const plan = async (verb: Verb, over: object = {}, actor: Actor = provincial) => {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const answer = await house.ask(
    actor,
    `mutation ($input: ${type}!) { ${verb}(input: $input) { ente { name } userErrors { code field } } }`,
    {
      input: {
        clientKey: key(),
        enteId: alba,
        reason: 'Legge regionale',
        effectiveOn: '2027-01-01',
        ...base[verb],
        ...over,
      },
    },
  );
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data[verb];
};
const look = async (id = alba, actor: Actor = provincial) =>
  (
    await house.ask(
      actor,
      `query ($id: ID!) { ente(id: $id) { name ipaCode adhesionState endedOn formerNames { name until } successor { id }
        changes { id kind state effectiveOn other { name } viewerCanRevoke } sportelli { code } } }`,
      { id },
    )
  ).data.ente;
const revoke = async (changeId: string, actor: Actor = provincial) =>
  (
    await house.ask(
      actor,
      'mutation ($input: RevokeEnteChangeInput!) { revokeEnteChange(input: $input) { userErrors { code } } }',
      { input: { clientKey: key(), changeId } },
    )
  ).data?.revokeEnteChange;
const at = async (instant: string) => {
  house.clock.at(instant);
  await runJob(house.open.house, changesFollowTheCalendar);
};
const found = async (text: string) =>
  (
    await house.ask(anonymous, 'query ($t: Text) { enti(filter: { text: $t }) { edges { node { name } } } }', {
      t: text,
    })
  ).data.enti.edges.map(({ node }: { node: { name: string } }) => node.name);
const clear = () => house.sql(`update ente_change set state = 'REVOKED', done_at = null where state = 'SCHEDULED'`);

describe('N25: who changes an ente', () => {
  test.each(ROLES)('N25: %s renames, merges, splits and revokes', async (role) => {
    const actor = personIn(role, { enteId: alba });
    const done: boolean[] = [];
    for (const verb of ['renameEnte', 'mergeEnte', 'splitEnte'] as const) {
      await clear();
      done.push((await plan(verb, {}, actor)).userErrors?.length === 0);
    }
    await clear();
    await plan('renameEnte');
    const [{ id }] = (await look()).changes;
    done.push((await revoke(id, actor))?.userErrors.length === 0);
    expect(new Set(done)).toEqual(new Set([role === 'PROVINCIAL_COORDINATOR']));
    await clear();
  });

  test.each([
    ['renameEnte', { effectiveOn: '2026-11-22' }, 'INVALID', 'effectiveOn'],
    ['renameEnte', { name: 'Comune di Bra' }, 'DUPLICATE', 'name'],
    ['renameEnte', { name: ' ' }, 'REQUIRED', 'name'],
    ['renameEnte', { ipaCode: 'a b' }, 'INVALID', 'ipaCode'],
    ['renameEnte', { istatCode: '004029' }, 'DUPLICATE', 'istatCode'],
    ['renameEnte', { istatCode: '999999' }, 'INVALID', 'istatCode'],
    ['renameEnte', { reason: ' ' }, 'REQUIRED', 'reason'],
    ['renameEnte', { expectedVersion: 99 }, 'CONFLICT', 'expectedVersion'],
    ['mergeEnte', { intoId: alba }, 'INVALID', 'intoId'],
    ['mergeEnte', { intoId: 'no' }, 'NOT_FOUND', 'intoId'],
    ['mergeEnte', { enteId: idOf('ente', 'provincia') }, 'WRONG_STATE', 'enteId'],
    ['splitEnte', { sportelloIds: [] }, 'REQUIRED', 'sportelloIds'],
    ['splitEnte', { sportelloIds: [idOf('sportello', 'sportello-bra')] }, 'NOT_FOUND', 'sportelloIds'],
  ] as const)('N25: %s that cannot be is refused (%j)', async (verb, over, code, field) => {
    expect((await plan(verb, over)).userErrors[0]).toEqual({ code, field: [field] });
  });

  test('N25: of two coordinators at once, one plans and the other is told', async () => {
    const both = await Promise.all([plan('renameEnte'), plan('mergeEnte')]);
    expect(both.map(({ userErrors }) => userErrors[0]?.code ?? 'PLANNED').sort()).toEqual(['DUPLICATE', 'PLANNED']);
    await clear();
  });
});

describe('N25: on its day, at midnight in Rome', () => {
  test('N25: a new name takes effect, the former one is still found, and the way back is closed', async () => {
    await plan('renameEnte', { ipaCode: 'c_a124' });
    const [{ id }] = (await look()).changes;
    await at('2026-12-31T22:59:59Z');
    expect((await look()).name).toBe('Comune di Alba');
    await at('2026-12-31T23:00:00Z');
    expect(await look()).toMatchObject({
      name: 'Comune di Alba Pompeia',
      ipaCode: 'c_a124',
      formerNames: [{ name: 'Comune di Alba', until: '2026-12-31' }],
      changes: expect.arrayContaining([expect.objectContaining({ id, state: 'DONE', viewerCanRevoke: false })]),
    });
    expect(await found('comune di alba')).toContain('Comune di Alba Pompeia');
    expect((await revoke(id)).userErrors[0].code).toBe('WRONG_STATE');
    const facts = await house.sql(`select 1 from fact where kind = 'ENTE_RENAMED' and ente_id = $1`, [alba]);
    expect(facts).toHaveLength(1);
  });

  test('N25: a part becomes an ente of its own: its desk and the people there follow, the rest stays', async () => {
    await at('2027-01-02T09:00:00Z');
    await plan('splitEnte', { effectiveOn: '2027-01-02' });
    const other = (await look()).changes[0].other.name;
    expect(other).toBe('Unione di Alba');
    const [born] = await house.sql(`select id, adhesion_state, code from ente where name = 'Unione di Alba'`);
    expect(born).toMatchObject({ adhesion_state: 'ACTIVE', code: 'unione-di-alba' });
    expect((await look(born.id)).sportelli).toEqual([{ code: 'sportello-alba' }]);
    expect((await look()).sportelli).toEqual([]);
    const contexts = await house.sql('select ente_id, roles from acting_contexts($1, $2)', [
      idOf('person', 'operator-alba'),
      '2027-01-02',
    ]);
    expect(contexts).toEqual([{ ente_id: born.id, roles: ['OPERATOR'] }]);
    const stays = await house.sql('select ente_id from acting_contexts($1, $2)', [
      idOf('person', 'admin-alba'),
      '2027-01-02',
    ]);
    expect(stays).toEqual([{ ente_id: alba }]);
  });

  test('N25: an ente merges into another: desks, logins and contents follow, old names lead there, its access is over', async () => {
    const [{ epoch }] = await house.sql('select membership_epoch as epoch from ente where id = $1', [alba]);
    await plan('mergeEnte', { effectiveOn: '2027-01-02' });
    const merged = await look();
    expect(merged).toMatchObject({ successor: { id: bra }, endedOn: '2027-01-01', adhesionState: 'WITHDRAWN' });
    expect((await look(bra)).formerNames.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Comune di Alba',
      'Comune di Alba Pompeia',
    ]);
    expect(await found('alba pompeia')).toEqual(['Comune di Bra']);
    const logins = await house.sql('select ente_id, roles from acting_contexts($1, $2)', [
      idOf('person', 'admin-alba'),
      '2027-01-02',
    ]);
    expect(logins).toEqual([{ ente_id: bra, roles: ['ENTE_ADMIN'] }]);
    const [after] = await house.sql(
      'select membership_epoch as epoch, sessions_from_epoch as since from ente where id = $1',
      [alba],
    );
    expect(after.since).toBeGreaterThan(epoch);
    const [left] = await house.sql('select cause, successor_id, decisions from departure where ente_id = $1', [alba]);
    expect(left).toMatchObject({
      cause: 'MERGE',
      successor_id: bra,
      decisions: { appointments: { FUTURE_BOOKINGS: 'KEEP' } },
    });
    const facts = await house.sql(`select detail from fact where kind = 'ENTE_MERGED' and ente_id = $1`, [alba]);
    expect(facts).toEqual([{ detail: { into: bra } }]);
    expect((await plan('renameEnte', { effectiveOn: '2027-02-01' })).userErrors[0].code).toBe('WRONG_STATE');
  });

  test('N25: what is planned is seen by the enti that it concerns, and by no other', async () => {
    await plan('mergeEnte', { enteId: idOf('ente', 'consorzio'), intoId: bra, effectiveOn: '2027-06-01' });
    const seen = async (actor: Actor) => (await look(bra, actor)).changes?.[0]?.kind ?? null;
    expect(await seen(personIn('ENTE_ADMIN', { enteId: bra }))).toBe('MERGE');
    expect(await seen(personIn('ENTE_ADMIN', { enteId: idOf('ente', 'cpi-alba') }))).toBeNull();
    expect(await seen(anonymous)).toBeNull();
  });
});
