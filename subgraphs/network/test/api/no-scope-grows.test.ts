import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ANONYMOUS, type Role } from '@respi/kit/actor.js';
import { key } from '@respi/kit/testing/stand.js';
import { AdhesionState, canMove } from '../../src/adhesion/adhesion.states.js';
import { FOUR_EYES_ROLES, grantable } from '../../src/membership/roles.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

/* N5, I10: the commands themselves, in random order, on a real database; src/adhesion/no-scope-grows.test.ts runs 10,000
   sequences of the sentences that they ask, and npm run prove -- --long TH5 as many of the commands. What the database holds before and after is judged, not what they answer. */

const SEQUENCES = Number(process.env.RESPI_SEQUENCES ?? 40);
const LENGTH = Number(process.env.RESPI_SEQUENCE_LENGTH ?? 50);
const ENTI = ['comune-alba', 'comune-bra', 'consorzio'] as const;
const ACTORS = [
  'provincial',
  'provincial',
  'provincial',
  'coordination',
  'platform',
  'admin-alba',
  'admin-bra',
  'operator-alba',
  'mediator',
];
const ASKED: readonly Role[] = ['OPERATOR', 'ENTE_ADMIN', 'COORDINATION', 'ADMIN', 'TRAINER', 'PROVINCIAL_COORDINATOR'];
const OF_NETWORK: readonly Role[] = ['COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'];
const STARTS: Record<(typeof ENTI)[number], AdhesionState> = {
  'comune-alba': AdhesionState.ACTIVE,
  'comune-bra': AdhesionState.INVITED,
  consorzio: AdhesionState.ACTIVE,
};

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
  await house.sql('create table kept as select * from membership');
});
afterAll(() => house.close());

/** Numbers that are the same in every run. */
function dice(seed: number): <One>(of: readonly One[]) => One {
  let state = seed;
  return (of) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return of[Math.floor((state / 2 ** 32) * of.length)] as never;
  };
}

async function begin(): Promise<void> {
  await house.sql('truncate outbox, idempotency; delete from invitation; delete from departure_step');
  await house.sql('update membership set departure_id = null; update contact set departure_id = null');
  await house.sql('delete from departure; delete from membership where id not in (select id from kept)');
  await house.sql('update membership m set ended_at = k.ended_at, end_on = k.end_on from kept k where k.id = m.id');
  for (const [code, state] of Object.entries(STARTS)) {
    await house.sql(`delete from adhesion where ente_id = $1 and id <> $2`, [idOf('ente', code), adhesionOf(code)]);
    await house.sql(
      `update adhesion set state = $2, effective_to = null, signed_by_ente_on = $3, signed_by_provincia_on = $3, effective_from = $3 where id = $1`,
      [adhesionOf(code), state, state === AdhesionState.ACTIVE ? '2026-02-02' : null],
    );
  }
  // one that left and is back: its people wait to be given back
  await leave(await actorOf('provincial'), 'withdrawAdhesion', 'consorzio');
  await house.sql(`update adhesion set state = 'ACTIVE', effective_to = null where id = $1`, [adhesionOf('consorzio')]);
}
const adhesionOf = (code: string) => idOf('adhesion', `${code}@respi-2026`);

interface Look {
  readonly held: Map<string, { ente: string; role: Role }>;
  readonly invited: Map<string, { ente: string; roles: Role[]; isFree: boolean }>;
  readonly states: Map<string, AdhesionState>;
}
/** What the database says that people may do, and where the enti stand. */
async function look(): Promise<Look> {
  const [row] = await house.sql(
    `select
       (select coalesce(json_agg(json_build_object('id', id, 'ente', ente_id, 'role', role)), '[]') from membership where ended_at is null) as held,
       (select coalesce(json_agg(json_build_object('id', id, 'ente', ente_id, 'roles', roles, 'isFree', not needs_approval or approved_at is not null)), '[]')
        from invitation) as invited,
       (select json_agg(json_build_object('id', id, 'state', state)) from adhesion) as states`,
  );
  const { held, invited, states } = row as Record<
    'held' | 'invited' | 'states',
    { id: string; state: AdhesionState }[]
  >;
  return {
    held: new Map(held.map((row) => [row.id, row as never])),
    invited: new Map(invited.map((row) => [row.id, row as never])),
    states: new Map(states.map(({ id, state }) => [id, state])),
  };
}
/** Who acts, as the register says it now; nobody where they may act nowhere. */
async function actorOf(code: string): Promise<Actor> {
  return house.actor(code).catch(() => ANONYMOUS);
}

const call = async (actor: Actor, name: string, input: object): Promise<void> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  await house.ask(actor, `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`, {
    input: { clientKey: key(), ...input },
  });
};
const today = '2026-11-23';
const acts: Record<string, (actor: Actor, code: string, pick: ReturnType<typeof dice>) => Promise<void>> = {
  request: (actor, code) =>
    call(actor, 'requestAdhesion', { adhesionId: adhesionOf(code), legalRepresentative: { name: 'Ada Sindaca' } }),
  anew: (actor, code) =>
    call(actor, 'requestAdhesion', { enteId: idOf('ente', code), legalRepresentative: { name: 'Ada Sindaca' } }),
  review: (actor, code) => call(actor, 'reviewAdhesion', { adhesionId: adhesionOf(code) }),
  approve: (actor, code) => call(actor, 'approveAdhesion', { adhesionId: adhesionOf(code) }),
  reject: (actor, code) => call(actor, 'rejectAdhesion', { adhesionId: adhesionOf(code), reason: 'x' }),
  sign: (actor, code) =>
    call(actor, 'signAdhesion', {
      ...{ adhesionId: adhesionOf(code), signedByEnteOn: today },
      ...(actor.roles.includes('PROVINCIAL_COORDINATOR') ? { signedByProvinciaOn: today } : {}),
    }),
  suspend: async (actor, code) => leave(actor, 'suspendAdhesion', code),
  withdraw: async (actor, code) => leave(actor, 'withdrawAdhesion', code),
  reinstate: (actor, code) => call(actor, 'reinstateAdhesion', { adhesionId: adhesionOf(code) }),
  invite: (actor, code, pick) =>
    call(actor, 'invitePerson', {
      ...{ enteId: idOf('ente', code), email: `${key()}@example.org`, displayName: 'Nuova Persona' },
      roles: [pick(ASKED)],
    }),
  end: async (actor, code, pick) => {
    const rows = await house.sql('select id from membership where ente_id = $1', [idOf('ente', code)]);
    await call(actor, 'endMembership', { membershipId: pick(rows)?.id ?? key() });
  },
  readmit: async (actor, code, pick) => {
    const rows = await house.sql('select id from membership where ente_id = $1 and departure_id is not null', [
      idOf('ente', code),
    ]);
    await call(actor, 'readmitPerson', { membershipId: pick(rows)?.id ?? key() });
  },
};
async function leave(actor: Actor, name: string, code: string): Promise<void> {
  const enteId = idOf('ente', code);
  await call(actor, name, {
    ...{ adhesionId: adhesionOf(code), enteId, reason: 'x' },
    seen: await house.impactSeen(enteId),
  });
}

/** What people do more often, so that much of it goes through. */
const VERBS = [...Object.keys(acts), 'invite', 'invite', 'invite', 'readmit', 'readmit', 'sign', 'request'];

/** What has grown without a grantor who held it, or moved as no state may; nothing where all is well. */
function faults(before: Look, after: Look, actor: Actor): string[] {
  const [power, reaches] = [
    grantable(actor.roles),
    (ente: string) =>
      actor.roles.some((role) => OF_NETWORK.includes(role)) ||
      (actor.roles.includes('ENTE_ADMIN') && actor.enteId === ente),
  ];
  const wrong: string[] = [];
  for (const [id, { ente, role }] of after.held)
    if (!before.held.has(id) && !(power.has(role) && reaches(ente))) wrong.push(`${role} grew by ${actor.roles}`);
  for (const [id, { ente, roles, isFree }] of after.invited) {
    if (before.invited.has(id)) continue;
    if (!roles.every((role) => power.has(role)) || !reaches(ente)) wrong.push(`${roles} asked by ${actor.roles}`);
    if (isFree && roles.some((role) => FOUR_EYES_ROLES.includes(role))) wrong.push(`${roles} by one alone`);
  }
  for (const [id, to] of after.states) {
    const from = before.states.get(id);
    const signing = from === AdhesionState.APPROVED && to === AdhesionState.ACTIVE;
    if (from && from !== to && !canMove(from, to) && !signing) wrong.push(`${from} became ${to}`);
  }
  return wrong;
}

describe('N5 I10: the commands themselves', () => {
  test(
    `N5 I10: in ${SEQUENCES * LENGTH} commands that are sent no scope grows without a grantor who held it, no move is unlawful`,
    async () => {
      const pick = dice(20_261_122);
      const seen = { grown: 0, invited: 0, moved: 0 };
      for (let sequence = 0; sequence < SEQUENCES; sequence += 1) {
        await begin();
        let before = await look();
        for (let at = 0; at < LENGTH; at += 1) {
          const [verb, who, code] = [pick(VERBS), pick(ACTORS), pick(ENTI)];
          const actor = await actorOf(who);
          await acts[verb]?.(actor, code, pick);
          const after = await look();
          expect([verb, who, code, faults(before, after, actor)]).toEqual([verb, who, code, []]);
          seen.grown += [...after.held.keys()].filter((id) => !before.held.has(id)).length;
          seen.invited += [...after.invited.keys()].filter((id) => !before.invited.has(id)).length;
          seen.moved += [...after.states].filter(([id, state]) => before.states.get(id) !== state).length;
          before = after;
        }
      }
      expect(seen.invited).toBeGreaterThan(10);
      expect(seen.moved).toBeGreaterThan(20);
      expect(seen.grown).toBeGreaterThan(0);
    },
    240_000 + SEQUENCES * LENGTH * 100,
  );

  test('N5 I10 twin: a role, an invitation and a state that are written past the commands are found', async () => {
    await begin();
    const [before, actor] = [await look(), await actorOf('operator-alba')];
    await house.sql(
      `insert into membership (id, person_id, ente_id, role, start_on, created_at) select gen_random_uuid(), person_id, ente_id, 'ADMIN', start_on, now() from membership where ended_at is null limit 1`,
    );
    await house.sql(
      `update adhesion set state = 'ACTIVE', signed_by_ente_on = '2026-02-02', signed_by_provincia_on = '2026-02-02', effective_from = '2026-02-02' where id = $1`,
      [adhesionOf('comune-bra')],
    );
    expect(faults(before, await look(), actor)).toEqual(['ADMIN grew by OPERATOR', 'INVITED became ACTIVE']);
  });
});
