import { expect, test } from '@jest/globals';
import { type Actor, ANONYMOUS, ROLES, type Role } from '@respi/kit/actor.js';
import fc from 'fast-check';
import { canRevoke } from '../departure/departure.policy.js';
import { beyondPower, canInviteTo } from '../invitation/invitation.policy.js';
import { canEndMembership, canReadmit } from '../membership/membership.policy.js';
import { grantable } from '../membership/roles.js';
import {
  mayApprove,
  mayReinstate,
  mayReject,
  mayRequest,
  mayReview,
  maySignForEnte,
  maySignForProvincia,
  maySuspend,
  mayWithdraw,
} from './adhesion.policy.js';
import { AdhesionState, canMove } from './adhesion.states.js';

/* A province in memory: the real sentences of policy and states decide, the test only keeps the books. */

const ENTI = ['provincia', 'alba', 'bra'] as const;
type EnteId = (typeof ENTI)[number];
const PEOPLE = [0, 1, 2, 3, 4, 5];

interface World {
  state: Record<EnteId, AdhesionState>;
  scheduled: Record<EnteId, boolean>;
  signed: Record<EnteId, { ente: boolean; provincia: boolean }>;
  /** Roles that hold, as `person@ente:role`. */
  held: Set<string>;
  /** Roles that ended with a departure and were not given back. */
  left: Set<string>;
}

const key = (person: number, ente: string, role: string) => `${person}@${ente}:${role}`;
const rolesOf = (world: World, person: number, ente: EnteId): Role[] =>
  ROLES.filter((role) => world.held.has(key(person, ente, role)));

const isShut = (world: World, ente: EnteId) =>
  ente !== 'provincia' && ['SUSPENDED', 'WITHDRAWN', 'EXPIRED'].includes(world.state[ente]);

/** Who acts, as the gateway would resolve them: nobody, where the adhesion has ended access. */
const actorOf = (world: World, person: number, ente: EnteId): Actor =>
  isShut(world, ente)
    ? ANONYMOUS
    : {
        ...ANONYMOUS,
        kind: 'PERSON',
        personId: String(person),
        enteId: ente,
        roles: rolesOf(world, person, ente),
        tier: 'RISTRETTA',
      };
const enteOf = (world: World, ente: EnteId) => ({
  id: ente,
  adhesionState: world.state[ente],
  category: ente === 'provincia' ? 'PROVINCIA' : 'COMUNE',
  networkRole: ente === 'provincia' ? 'GENERAL_COORDINATOR' : 'LEAD',
});

const VERBS = [
  ...[
    'request',
    'review',
    'approve',
    'reject',
    'sign',
    'suspend',
    'schedule',
    'revoke',
    'midnight',
    'reinstate',
    'withdraw',
  ],
  ...['grant', 'end', 'readmit'],
] as const;
interface Command {
  verb: string;
  by: number;
  from: EnteId;
  to: EnteId;
  person: number;
  role: Role;
}

/** Takes one command to the world; what is refused changes nothing. */
function apply(world: World, { verb, by, from, to, person, role }: Command): void {
  const actor = actorOf(world, by, from);
  const row = { enteId: to, state: world.state[to] };
  const move = (target: AdhesionState, may: boolean): boolean => {
    if (!may || !canMove(world.state[to], target)) return false;
    world.state[to] = target;
    return true;
  };
  const leave = (target: AdhesionState) => {
    if (!move(target, true) || target !== AdhesionState.WITHDRAWN) return;
    for (const one of [...world.held].filter((entry) => entry.includes(`@${to}:`))) {
      world.held.delete(one);
      world.left.add(one);
    }
  };
  const membership = { personId: String(person), enteId: to, officeId: null, role };
  const acts: Record<string, () => void> = {
    request: () => {
      if (!mayRequest(actor, row)) return;
      // a readmission is a new adhesion
      if (['WITHDRAWN', 'EXPIRED', 'REJECTED'].includes(world.state[to])) world.state[to] = AdhesionState.INVITED;
      if (move(AdhesionState.REQUESTED, true)) world.signed[to] = { ente: false, provincia: false };
    },
    review: () => void move(AdhesionState.UNDER_REVIEW, mayReview(actor)),
    approve: () => void move(AdhesionState.APPROVED, mayApprove(actor)),
    reject: () => void move(AdhesionState.REJECTED, mayReject(actor)),
    sign: () => {
      const { signed } = world;
      if (!['APPROVED', 'SIGNED'].includes(world.state[to])) return;
      signed[to] = {
        ente: signed[to].ente || maySignForEnte(actor, row),
        provincia: signed[to].provincia || maySignForProvincia(actor),
      };
      if (!signed[to].ente && !signed[to].provincia) return;
      move(AdhesionState.SIGNED, true);
      if (signed[to].ente && signed[to].provincia) move(AdhesionState.ACTIVE, true);
    },
    suspend: () => maySuspend(actor) && leave(AdhesionState.SUSPENDED),
    withdraw: () => mayWithdraw(actor, row) && leave(AdhesionState.WITHDRAWN),
    schedule: () => {
      if (mayWithdraw(actor, row) && canMove(world.state[to], AdhesionState.WITHDRAWN)) world.scheduled[to] = true;
    },
    revoke: () => {
      if (world.scheduled[to] && canRevoke(actor, { enteId: to, kind: 'WITHDRAWAL', state: 'SCHEDULED' })) {
        world.scheduled[to] = false;
      }
    },
    midnight: () => {
      if (world.scheduled[to]) leave(AdhesionState.WITHDRAWN);
      world.scheduled[to] = false;
    },
    reinstate: () => {
      if (world.state[to] === AdhesionState.SUSPENDED) move(AdhesionState.ACTIVE, mayReinstate(actor));
    },
    grant: () => {
      if (canInviteTo(actor, enteOf(world, to)) && beyondPower(actor, [role]).length === 0)
        world.held.add(key(person, to, role));
    },
    end: () => {
      if (canEndMembership(actor, membership)) world.held.delete(key(person, to, role));
    },
    readmit: () => {
      const one = key(person, to, role);
      if (!world.left.has(one) || !canReadmit(actor, membership, enteOf(world, to))) return;
      world.left.delete(one);
      world.held.add(one);
    },
  };
  acts[verb]?.();
}

const seeded = (): World => ({
  state: { provincia: AdhesionState.ACTIVE, alba: AdhesionState.ACTIVE, bra: AdhesionState.INVITED },
  scheduled: { provincia: false, alba: false, bra: false },
  signed: {
    provincia: { ente: true, provincia: true },
    alba: { ente: true, provincia: true },
    bra: { ente: false, provincia: false },
  },
  held: new Set([
    key(0, 'provincia', 'PROVINCIAL_COORDINATOR'),
    key(1, 'provincia', 'ADMIN'),
    key(2, 'alba', 'ENTE_ADMIN'),
    key(3, 'alba', 'OPERATOR'),
    key(4, 'bra', 'OPERATOR'),
  ]),
  left: new Set(),
});

const command = fc.record({
  verb: fc.constantFrom(...VERBS),
  by: fc.constantFrom(...PEOPLE),
  from: fc.constantFrom(...ENTI),
  to: fc.constantFrom(...ENTI),
  person: fc.constantFrom(...PEOPLE),
  role: fc.constantFrom(...ROLES),
});

const SEQUENCES = 10_000;

/** Cheaper than a matcher, a million times over. */
function hold(holds: boolean, told: () => string): void {
  if (!holds) throw new Error(told());
}

test('N5 I10: in 10,000 sequences of commands no scope grows without a grantor who held it, and no move is unlawful', () => {
  let grown = 0;
  fc.assert(
    fc.property(fc.array(command, { minLength: 10, maxLength: 40 }), (commands) => {
      const world = seeded();
      for (const one of commands) {
        const before = { held: new Set(world.held), state: { ...world.state } };
        const actor = actorOf(world, one.by, one.from);
        const grantor = grantable(actor.roles);
        apply(world, one);
        for (const fresh of [...world.held].filter((entry) => !before.held.has(entry))) {
          grown += 1;
          const [, ente, role] = /@(\w+):(\w+)$/.exec(fresh) ?? [];
          const inScope =
            one.from === ente ||
            actor.roles.some((held) => ['COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'].includes(held));
          hold(grantor.has(role as Role) && inScope, () => `${fresh} grew by ${JSON.stringify(one)}`);
          hold(!isShut(world, ente as EnteId), () => `${fresh} grew in an ente that is shut`);
        }
        for (const ente of ENTI) {
          const [from, to] = [before.state[ente], world.state[ente]];
          const direct = from === to || canMove(from, to);
          const signing = from === AdhesionState.APPROVED && to === AdhesionState.ACTIVE;
          const anew = ['WITHDRAWN', 'EXPIRED', 'REJECTED'].includes(from) && to === AdhesionState.REQUESTED;
          hold(direct || signing || anew, () => `${from} became ${to}`);
        }
        const stayed =
          world.state.alba === AdhesionState.WITHDRAWN && [...world.held].some((entry) => entry.includes('@alba:'));
        hold(!stayed, () => 'a role outlived a withdrawal');
      }
    }),
    { numRuns: SEQUENCES, seed: 20_261_122 },
  );
  expect(grown).toBeGreaterThan(500);
});

test('N5 I10 twin: where anybody may grant anything, a scope that grew without a grantor is found', () => {
  expect(() =>
    fc.assert(
      fc.property(fc.array(command, { minLength: 10, maxLength: 40 }), (commands) => {
        const world = seeded();
        for (const one of commands) {
          const { roles } = actorOf(world, one.by, one.from);
          if (one.verb === 'grant') world.held.add(key(one.person, one.to, one.role));
          else apply(world, one);
          if (one.verb === 'grant') hold(grantable(roles).has(one.role), () => 'grew');
        }
      }),
      { numRuns: 50, seed: 1 },
    ),
  ).toThrow();
});
