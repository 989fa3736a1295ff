import { type Actor, ANONYMOUS, ROLES, type Role } from '../src/actor.js';
import { type NetworkRight, rightsOf } from '../src/rights.js';

/** The place that the rows of a policy test belong to, and the person who asks. */
export const PLACE = { ente: 'ente-here', desk: 'desk-here', office: 'office-here', me: 'me' } as const;
export const ELSEWHERE = { ente: 'ente-there', desk: 'desk-there', office: 'office-there', other: 'other' } as const;

/** Whom a policy lets do something, by role and by where they work. */
export interface Allowed {
  /** At the ente, desk and office of the row, in the rete ristretta. */
  readonly here: readonly Role[];
  /** At others. */
  readonly elsewhere: readonly Role[];
  /** As `here`, in the rete allargata. */
  readonly wider: readonly Role[];
  /** Without any role: nobody, a colleague, a machine, the courier, one without a name. */
  readonly others: readonly string[];
}

const inRole = (role: Role, over: Partial<Actor> = {}): Actor => ({
  ...ANONYMOUS,
  kind: 'PERSON',
  personId: PLACE.me,
  enteId: PLACE.ente,
  sportelloIds: [PLACE.desk],
  officeId: PLACE.office,
  roles: [role],
  tier: 'RISTRETTA',
  ...over,
});
const away = { enteId: ELSEWHERE.ente, sportelloIds: [ELSEWHERE.desk], officeId: ELSEWHERE.office };
const { roles: _none, ...place } = inRole('OPERATOR');
const OTHERS: Record<string, Actor> = {
  ANONYMOUS,
  COLLEAGUE: { ...place, roles: [] },
  MACHINE: { ...ANONYMOUS, kind: 'CLIENT', enteId: PLACE.ente, scopes: ['*'] },
  COURIER: { ...ANONYMOUS, kind: 'COURIER', scopes: ['*'] },
  NAMELESS: { ...place, kind: 'ANONYMOUS', personId: null, roles: [] },
};

/** Asks a policy for every role and place. */
export const whoMay = (may: (actor: Actor) => boolean): Allowed => ({
  here: ROLES.filter((role) => may(inRole(role))),
  elsewhere: ROLES.filter((role) => may(inRole(role, away))),
  wider: ROLES.filter((role) => may(inRole(role, { tier: 'ALLARGATA' }))),
  others: Object.keys(OTHERS).filter((name) => may(OTHERS[name] as Actor)),
});

/** What a test expects: where a list is left out, `wider` is as `here` and the rest is nobody. */
export function allowed(said: Partial<Allowed>): Allowed {
  const sorted = (roles: readonly Role[] = []) => ROLES.filter((role) => roles.includes(role));
  return {
    here: sorted(said.here),
    elsewhere: sorted(said.elsewhere),
    wider: sorted(said.wider ?? said.here),
    others: said.others ?? [],
  };
}

/** The same person once the coordination has taken a right from the network, or given it one (N2). */
export const taken = (actor: Actor, right: NetworkRight): Actor => ({
  ...actor,
  rights: rightsOf(actor).filter((one) => one !== right),
});
export const given = (actor: Actor, right: NetworkRight): Actor => ({ ...actor, rights: [...rightsOf(actor), right] });

export const EVERYBODY: readonly Role[] = ROLES;
/** Those who answer for the network, and those who audit it. */
export const NETWORK: readonly Role[] = ['COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR'];
export const COORDINATORS: readonly Role[] = ['COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN'];
