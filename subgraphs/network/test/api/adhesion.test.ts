import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ROLES } from '@respi/kit/actor.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { AdhesionState, canMove } from '../../src/adhesion/adhesion.states.js';
import { adhesionsFollowTheCalendar } from '../../src/adhesion/adhesions-follow-the-calendar.job.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

const ENTE = 'ente-approved';
const enteId = idOf('ente', ENTE);
const adhesionId = idOf('adhesion', `${ENTE}@respi-2026`);
const states = Object.values(AdhesionState);

/** Puts the one adhesion of these tests into a state, as if it had come there. */
const put = async (state: string) => {
  const signed = ['SIGNED', 'ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'EXPIRED'].includes(state) ? '2026-02-02' : null;
  await house.sql(
    `update adhesion set state = $2, signed_by_ente_on = $3, signed_by_provincia_on = $4, effective_from = $4, effective_to = null, reason = null, version = 1 where id = $1`,
    [adhesionId, state, signed, state === 'SIGNED' ? null : signed],
  );
  await house.sql('update ente set membership_epoch = 1, sessions_from_epoch = 1 where id = $1', [enteId]);
};
beforeEach(async () => {
  await house.sql('truncate outbox, idempotency, departure_step, contact; delete from departure');
  await put('APPROVED');
});

const provincial = personIn('PROVINCIAL_COORDINATOR', { enteId: idOf('ente', 'provincia') });
const administrator = personIn('ENTE_ADMIN', { enteId, tier: 'ALLARGATA' });

const verbs = ['request', 'review', 'approve', 'reject', 'sign', 'suspend', 'reinstate', 'withdraw'] as const;
type Verb = (typeof verbs)[number];
const extra: Record<Verb, object> = {
  request: {
    legalRepresentative: { name: 'Ada Sindaca' },
    firstOperator: { name: 'Ugo Primo', email: 'ugo@example.org' },
  },
  review: {},
  approve: {},
  reject: { reason: 'Manca la delibera' },
  sign: { signedByEnteOn: '2026-11-10', signedByProvinciaOn: '2026-11-20' },
  suspend: { reason: 'Referente decaduto' },
  reinstate: {},
  withdraw: { reason: 'Scelta dell’ente' },
};
const act = async (verb: Verb, actor = provincial, over: object = {}) => {
  const isDeparture = verb === 'suspend' || verb === 'withdraw';
  const looked = isDeparture ? { enteId, seen: await house.impactSeen(enteId) } : {};
  const name = `${verb}Adhesion`;
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await house.ask(
    actor,
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      adhesion { state effectiveFrom effectiveTo reason version } userErrors { code field } } }`,
    { input: { clientKey: key(), adhesionId, ...looked, ...extra[verb], ...over } },
  );
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data[name];
};

/** Where each command leads from each state; what is not here is refused. */
const leads: Record<Verb, Partial<Record<AdhesionState, AdhesionState>>> = {
  request: { INVITED: AdhesionState.REQUESTED },
  review: { REQUESTED: AdhesionState.UNDER_REVIEW },
  approve: { REQUESTED: AdhesionState.APPROVED, UNDER_REVIEW: AdhesionState.APPROVED },
  reject: { REQUESTED: AdhesionState.REJECTED, UNDER_REVIEW: AdhesionState.REJECTED },
  sign: { APPROVED: AdhesionState.ACTIVE, SIGNED: AdhesionState.ACTIVE },
  suspend: { ACTIVE: AdhesionState.SUSPENDED },
  reinstate: { SUSPENDED: AdhesionState.ACTIVE },
  withdraw: Object.fromEntries(
    ['INVITED', 'REQUESTED', 'UNDER_REVIEW', 'APPROVED', 'SIGNED', 'ACTIVE', 'SUSPENDED'].map((state) => [
      state,
      AdhesionState.WITHDRAWN,
    ]),
  ),
};

describe('N5: the life of an adhesion, every command from every state', () => {
  test.each(verbs.flatMap((verb) => states.map((state) => [verb, state] as const)))(
    'N5: %sAdhesion on %s',
    async (verb, state) => {
      await put(state);
      const answer = await act(verb);
      const to = leads[verb][state];
      if (to) {
        expect(answer).toMatchObject({ adhesion: { state: to }, userErrors: [] });
        const [shown] = await house.sql('select adhesion_state from ente where id = $1', [enteId]);
        expect(shown.adhesion_state).toBe(to);
      } else {
        expect(answer.userErrors[0].code).toBe('WRONG_STATE');
        expect((await house.sql('select state from adhesion where id = $1', [adhesionId]))[0].state).toBe(state);
      }
    },
  );

  test('N5: no command knows a move that the table of states does not', () => {
    for (const verb of verbs) {
      for (const [from, to] of Object.entries(leads[verb])) {
        const direct = canMove(from as AdhesionState, to as AdhesionState);
        const throughSigned = canMove(from as AdhesionState, AdhesionState.SIGNED) && to === 'ACTIVE';
        expect([verb, from, direct || throughSigned]).toEqual([verb, from, true]);
      }
    }
  });
});

describe('who may do it', () => {
  const allowed: Record<Verb, readonly string[]> = {
    request: ['ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR'],
    review: ['PROVINCIAL_COORDINATOR'],
    approve: ['PROVINCIAL_COORDINATOR'],
    reject: ['PROVINCIAL_COORDINATOR'],
    sign: ['PROVINCIAL_COORDINATOR'],
    suspend: ['PROVINCIAL_COORDINATOR'],
    reinstate: ['PROVINCIAL_COORDINATOR'],
    withdraw: ['ENTE_ADMIN', 'PROVINCIAL_COORDINATOR'],
  };
  const from: Record<Verb, string> = {
    request: 'INVITED',
    review: 'REQUESTED',
    approve: 'REQUESTED',
    reject: 'UNDER_REVIEW',
    sign: 'APPROVED',
    suspend: 'ACTIVE',
    reinstate: 'SUSPENDED',
    withdraw: 'ACTIVE',
  };

  test.each(verbs.flatMap((verb) => ROLES.map((role) => [verb, role] as const)))(
    '%sAdhesion by %s of the ente itself',
    async (verb, role) => {
      await put(from[verb]);
      const answer = await act(verb, personIn(role, { enteId }));
      if (allowed[verb].includes(role)) expect(answer).toMatchObject({ userErrors: [] });
      else expect(answer.refused === 'FORBIDDEN' || answer.userErrors?.length > 0).toBe(true);
    },
  );

  test.each(verbs)(
    '%sAdhesion by the administrator of another ente is refused as if it were not there',
    async (verb) => {
      await put(from[verb]);
      const answer = await act(verb, personIn('ENTE_ADMIN', { enteId: idOf('ente', 'comune-bra') }));
      expect(answer.refused ?? answer.userErrors[0].code).toMatch(/FORBIDDEN|NOT_FOUND/);
    },
  );

  test('N7: each side gives its own signature', async () => {
    const both = await act('sign', administrator);
    expect(both.userErrors[0].code).toBe('NOT_YOURS');
    const own = await act('sign', administrator, { signedByProvinciaOn: undefined });
    expect(own).toMatchObject({ adhesion: { state: 'SIGNED', effectiveFrom: null }, userErrors: [] });
  });

  test('the buttons that the reader sees are the acts that the reader may do', async () => {
    const source = `query ($id: ID!) { ente(id: $id) { adhesion { viewerCanRequest viewerCanApprove viewerCanSign viewerCanSuspend viewerCanReinstate viewerCanWithdraw } } }`;
    await put('ACTIVE');
    const seen = async (actor: typeof provincial) =>
      (await house.ask(actor, source, { id: enteId })).data.ente.adhesion;
    expect(await seen(provincial)).toEqual({
      viewerCanRequest: false,
      viewerCanApprove: false,
      viewerCanSign: false,
      viewerCanSuspend: true,
      viewerCanReinstate: false,
      viewerCanWithdraw: true,
    });
    expect(await seen(administrator)).toMatchObject({ viewerCanSuspend: false, viewerCanWithdraw: true });
  });
});

describe('N6: who is named with a request', () => {
  test('N6: without a legal representative there is no request, and nothing has moved', async () => {
    await put('INVITED');
    await house.sql('delete from contact where ente_id = $1', [enteId]);
    const answer = await act('request', provincial, { legalRepresentative: null });
    expect(answer.userErrors[0]).toEqual({ code: 'REQUIRED', field: ['legalRepresentative'] });
    expect((await house.sql('select state from adhesion where id = $1', [adhesionId]))[0].state).toBe('INVITED');
  });

  test('N6: when it takes effect the first operator is invited once, if nobody works there yet', async () => {
    await put('INVITED');
    await act('request');
    await act('approve');
    await house.sql('delete from invitation where ente_id = $1', [enteId]);
    await act('sign');
    const sent = await house.sql('select email, roles from invitation where ente_id = $1', [enteId]);
    expect(sent).toEqual([{ email: 'ugo@example.org', roles: ['ENTE_ADMIN', 'OPERATOR'] }]);
    await put('APPROVED');
    await act('sign');
    expect(await house.sql('select 1 from invitation where ente_id = $1', [enteId])).toHaveLength(1);
  });
});

describe('N7: when it takes effect', () => {
  test('N7: from the latest of the signatures and the start of the protocollo', async () => {
    expect((await act('sign')).adhesion).toMatchObject({ state: 'ACTIVE', effectiveFrom: '2026-11-20' });
    await put('APPROVED');
    const early = await act('sign', provincial, { signedByEnteOn: '2026-01-02', signedByProvinciaOn: '2026-01-03' });
    expect(early.adhesion.effectiveFrom).toBe('2026-01-20');
  });

  test('N7: a signature in the future, and none at all, are refused', async () => {
    const future = await act('sign', provincial, { signedByEnteOn: '2026-11-24' });
    expect(future.userErrors[0].code).toBe('INVALID');
    const none = await act('sign', provincial, { signedByEnteOn: null, signedByProvinciaOn: null });
    expect(none.userErrors[0].code).toBe('REQUIRED');
  });

  test('N7 N13: one signed before the protocollo starts takes effect at midnight in Rome of that day, and expires after its last', async () => {
    await house.sql(
      `update adhesion set state = 'SIGNED', signed_by_ente_on = '2026-11-01', signed_by_provincia_on = '2026-11-01', effective_from = '2026-12-01', effective_to = '2026-12-31' where id = $1`,
      [adhesionId],
    );
    const stateAt = async (instant: string) => {
      house.clock.at(instant);
      await runJob(house.open.house, adhesionsFollowTheCalendar);
      return (await house.sql('select state from adhesion where id = $1', [adhesionId]))[0].state;
    };
    expect(await stateAt('2026-11-30T22:59:59Z')).toBe('SIGNED');
    expect(await stateAt('2026-11-30T23:00:00Z')).toBe('ACTIVE');
    expect(await stateAt('2026-12-31T22:59:59Z')).toBe('ACTIVE');
    expect(await stateAt('2026-12-31T23:00:00Z')).toBe('EXPIRED');
    house.clock.at('2026-11-23T09:00:00Z');
  });
});

describe('N11 I11: what a decision leaves behind', () => {
  test('N11: a suspension raises the epoch, tells the administrators and writes event and fact, all or nothing', async () => {
    await put('ACTIVE');
    await act('suspend');
    const [ente] = await house.sql('select membership_epoch, sessions_from_epoch from ente where id = $1', [enteId]);
    expect(ente).toEqual({ membership_epoch: 2, sessions_from_epoch: 2 });
    const [event] = await house.sql(
      `select verb, person_id, detail from event where entity_id = $1 order by id desc limit 1`,
      [enteId],
    );
    expect(event).toMatchObject({
      verb: 'adhesion-suspended',
      person_id: provincial.personId,
      detail: { from: 'ACTIVE', to: 'SUSPENDED', reason: 'Referente decaduto' },
    });
    const messages = await house.sql('select command from outbox order by seq');
    expect(messages.map((row) => row.command)).toEqual([
      'receiveDepartureInCases',
      'receiveDepartureInAppointments',
      'receiveDepartureInTraining',
      'receiveDepartureInKnowledge',
      'receiveFact',
      'receiveNotice',
    ]);
    expect((await house.sql(`select kind, ente_id from fact order by id desc limit 1`))[0]).toEqual({
      kind: 'ADHESION_SUSPENDED',
      ente_id: enteId,
    });
  });

  test('a suspension and a withdrawal want their reason', async () => {
    await put('ACTIVE');
    for (const verb of ['suspend', 'withdraw'] as const) {
      expect((await act(verb, provincial, { reason: '  ' })).userErrors[0]).toEqual({
        code: 'REQUIRED',
        field: ['reason'],
      });
      expect((await act(verb, provincial, { reason: 'x'.repeat(1_001) })).userErrors[0].code).toBe('TOO_LONG');
    }
  });

  test('C21 N11: a decision upon what has changed since is refused whole', async () => {
    await put('ACTIVE');
    await act('suspend', provincial, { expectedVersion: 1 });
    const late = await act('reinstate', provincial, { expectedVersion: 1 });
    expect(late.userErrors[0].code).toBe('CONFLICT');
  });

  test('of ten parallel suspensions one happens', async () => {
    await put('ACTIVE');
    const answers = await Promise.all(Array.from({ length: 10 }, () => act('suspend')));
    expect(answers.filter((answer) => answer.userErrors?.length === 0)).toHaveLength(1);
    expect((await house.sql('select membership_epoch from ente where id = $1', [enteId]))[0].membership_epoch).toBe(2);
  });
});

describe('N6 N23: asking without an invitation', () => {
  test('N23: a body that nobody invited asks for itself, once', async () => {
    const own = idOf('ente', 'comune-mondovì');
    const asks = personIn('ENTE_ADMIN', { enteId: own });
    const first = await act('request', asks, { adhesionId: null, enteId: own });
    expect(first).toMatchObject({ adhesion: { state: 'REQUESTED' }, userErrors: [] });
    const second = await act('request', asks, { adhesionId: null, enteId: own });
    expect(second.userErrors[0].code).toBe('DUPLICATE');
    const foreign = await act('request', asks, { adhesionId: null, enteId: idOf('ente', 'comune-bra') });
    expect(foreign.userErrors[0].code).toBe('NOT_YOURS');
  });

  test('N14: after a withdrawal the ente asks anew, and the old adhesion stays in the history', async () => {
    await put('ACTIVE');
    await act('withdraw');
    const again = await act('request', provincial, { adhesionId: null, enteId });
    expect(again.adhesion.state).toBe('REQUESTED');
    expect(await house.sql('select state from adhesion where ente_id = $1 order by state', [enteId])).toEqual([
      { state: 'REQUESTED' },
      { state: 'WITHDRAWN' },
    ]);
    await house.sql(`delete from adhesion where ente_id = $1 and id <> $2`, [enteId, adhesionId]);
  });
});
