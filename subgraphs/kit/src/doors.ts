import { GraphQLError, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { allow, deny, rule, shield } from 'graphql-shield';
import { hasRole, type Role } from './actor.js';
import type { HouseContext } from './context.js';
import { OPEN_TO_MULTIPLIERS } from './multiplier.js';

const unauthenticated = () => new GraphQLError('Accesso richiesto.', { extensions: { code: 'UNAUTHENTICATED' } });
const forbidden = () => new GraphQLError('Non consentito con questo ruolo.', { extensions: { code: 'FORBIDDEN' } });

const beyondScope = () =>
  new GraphQLError('L’applicazione non ha questo ambito.', { extensions: { code: 'FORBIDDEN' } });

/** What whoever looks with another person’s eyes is told when they would change something (I15). */
export const LOOKS_ONLY = 'In assistenza si guarda soltanto: nulla si può cambiare.';
const looksOnly = () => new GraphQLError(LOOKS_ONLY, { extensions: { code: 'FORBIDDEN' } });

type Knock = (ctx: HouseContext) => boolean;
/** A door: who may knock at a root field. */
export type Door = ReturnType<ReturnType<typeof rule>> | typeof allow;
let nameless = 0;
const door = (name: string, opens: Knock): Door => {
  nameless += 1;
  return rule(`${name}-${nameless}`, { cache: 'contextual' })((_root, _args, ctx: HouseContext) => {
    if (opens(ctx)) return true;
    return ctx.actor.kind === 'ANONYMOUS' ? unauthenticated() : forbidden();
  });
};

/** Anybody, also without an account. */
export const everybody: Door = allow;
/** A person who signed in. */
export const signedIn: Door = door('signedIn', ({ actor }) => actor.kind === 'PERSON');
const staffDoors = new WeakSet<object>();
/** A person who holds one of these roles in the acting context. */
export const staff = (...roles: Role[]): Door => {
  const made = door('staff', ({ actor }) => actor.kind === 'PERSON' && hasRole(actor, ...roles));
  staffDoors.add(made);
  return made;
};
/** A machine client, within its scopes; never a person. */
export const machineOnly: Door = door('machineOnly', ({ actor }) => actor.kind === 'CLIENT');
/** The courier between houses, and nobody else. */
export const courierOnly: Door = door('courierOnly', ({ actor }) => actor.kind === 'COURIER');

/**
 * Whether a machine client holds the scope of a root field of a house (G2): `house:read` for every query and for
 * references, `house:field` for that one field. The house's own door is knocked at afterwards all the same.
 */
export function hasScope(scopes: readonly string[], house: string, type: string, field: string): boolean {
  if (field === '_service') return false;
  return (type === 'Query' && scopes.includes(`${house}:read`)) || scopes.includes(`${house}:${field}`);
}

export interface DoorPlan {
  readonly Query: Record<string, Door>;
  readonly Mutation: Record<string, Door>;
}

/** Doors of a house: what is not listed is shut. `_entities` is open, for rows are walled one by one behind it. */
export const doors = (plan: DoorPlan) => {
  const query = { Query: { '*': deny, _service: allow, _entities: allow, ...plan.Query } };
  const mutation = Object.keys(plan.Mutation).length > 0 ? { Mutation: { '*': deny, ...plan.Mutation } } : {};
  const made = shield({ ...query, ...mutation } as Parameters<typeof shield>[0], {
    fallbackRule: allow,
    allowExternalErrors: true,
    fallbackError: forbidden(),
  });
  const byRole = Object.entries(plan.Mutation).filter(([, one]) => staffDoors.has(one));
  shutToMultipliers.set(made, new Set(byRole.map(([name]) => name).filter((name) => !OPEN_TO_MULTIPLIERS.has(name))));
  return made;
};

/** Of the doors of a house, what asks for a role and is none of what multipliers do (N27). */
const shutToMultipliers = new WeakMap<object, ReadonlySet<string>>();

type Resolve = GraphQLFieldResolver<unknown, HouseContext>;
type Knocker = (resolve: Resolve, ...rest: Parameters<Resolve>) => unknown;
type Middleware = Knocker | { resolve: Knocker };

/** Hangs the doors on the root fields only: a middleware on every field would cost 1.66 times (performance B.5). */
export function hangDoors(schema: GraphQLSchema, plan: ReturnType<typeof doors>): void {
  const made = plan.generate(schema) as unknown as Record<string, Record<string, Middleware>>;
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    if (type) hang(type, made[type.name] ?? {}, shutToMultipliers.get(plan) ?? new Set());
  }
}

function hang(
  type: GraphQLObjectType,
  middlewares: Record<string, Middleware>,
  beyondMultipliers: ReadonlySet<string>,
): void {
  for (const [name, field] of Object.entries(type.getFields())) {
    const made = middlewares[name];
    const knock = typeof made === 'object' ? made.resolve : made;
    const inner = (field.resolve ?? ((root: Record<string, unknown>) => root?.[name])) as Resolve;
    if (!knock) throw new Error(`${type.name}.${name} has no door`);
    field.resolve = (root, args, ctx: HouseContext, info) => {
      const { kind, scopes, supporterId, isMultiplier } = ctx.actor;
      if (supporterId && type.name === 'Mutation' && name !== 'endSupport') throw looksOnly();
      if (isMultiplier && type.name === 'Mutation' && beyondMultipliers.has(name)) throw forbidden();
      if (kind === 'CLIENT' && !hasScope(scopes, ctx.house.name, type.name, name)) throw beyondScope();
      return knock(inner, root, args, ctx, info);
    };
  }
}
