import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { type Actor, hasRole, isPerson, SYSTEM } from './actor.js';
import type { Tx } from './command.js';
import { type HouseContext, houseContext } from './context.js';
import { type CourierInput, type CourierPayload, receive } from './courier-input.js';

/** How an ente stops acting: for the time being, or for good. */
export const DEPARTURE_KINDS = ['SUSPENSION', 'WITHDRAWAL'] as const;
export type DepartureKind = (typeof DEPARTURE_KINDS)[number];

type Lawful = Record<DepartureKind, readonly [string, ...string[]]>;
const either = (...decisions: [string, ...string[]]): Lawful => ({ SUSPENSION: decisions, WITHDRAWAL: decisions });

/**
 * What an ente leaves behind, house by house, and what may be decided about it (N10); the first decision is proposed.
 * A kind that is not here nobody can decide upon.
 */
export const CONSEQUENCES = {
  network: {
    LOGINS: { SUSPENSION: ['HOLD', 'END'], WITHDRAWAL: ['END'] },
    INVITATIONS: either('REVOKE'),
    CONTACT_ROLES: { SUSPENSION: ['KEEP', 'VACATE'], WITHDRAWAL: ['VACATE', 'KEEP'] },
  },
  cases: { OPEN_CASES: either('TO_COORDINATION'), DRAFTS: either('KEEP', 'CANCEL') },
  appointments: {
    AGENDAS: either('CLOSE', 'KEEP'),
    FUTURE_BOOKINGS: { SUSPENSION: ['KEEP', 'CANCEL'], WITHDRAWAL: ['CANCEL', 'KEEP'] },
  },
  training: { SEATS: { SUSPENSION: ['KEEP', 'CANCEL'], WITHDRAWAL: ['CANCEL', 'KEEP'] } },
  knowledge: { CONTENTS: { SUSPENSION: ['KEEP', 'HAND_OVER'], WITHDRAWAL: ['HAND_OVER', 'KEEP'] } },
} as const satisfies Record<string, Record<string, Lawful>>;

/** Mutation by which each house is told; and those by which it is told of a return. */
export const DEPARTURE_COMMANDS = {
  cases: 'receiveDepartureInCases',
  appointments: 'receiveDepartureInAppointments',
  training: 'receiveDepartureInTraining',
  knowledge: 'receiveDepartureInKnowledge',
} as const;
export const RETURN_COMMANDS = {
  cases: 'receiveReturnInCases',
  appointments: 'receiveReturnInAppointments',
  training: 'receiveReturnInTraining',
  knowledge: 'receiveReturnInKnowledge',
} as const;

export type DepartingHouse = keyof typeof CONSEQUENCES;

@Directive('@shareable')
@ObjectType({
  description: 'Conseguenza. One kind of thing that an ente would leave behind, and what may become of it.',
})
export class ImpactRow {
  @Field(() => String, { description: 'Tipo. Code; pages name it in the reader’s language.' })
  kind!: string;

  @Field(() => Int, { description: 'Quanti.' })
  count!: number;

  @Field(() => [String], { description: 'Se si sospende. Lawful decisions; the first is proposed.' })
  onSuspension!: readonly string[];

  @Field(() => [String], { description: 'Se si recede. Lawful decisions; the first is proposed.' })
  onWithdrawal!: readonly string[];
}

@Directive('@shareable')
@ObjectType({
  description: 'Effetti in una casa. What an ente would leave behind there, and a digest of every row of it.',
})
export class HouseImpact {
  @Field(() => [ImpactRow], { description: 'Righe. One per kind.' })
  rows!: ImpactRow[];

  @Field(() => String, {
    description: 'Impronta. Changes when any of the rows does; it is given back to confirm (N11).',
  })
  digest!: string;
}

/** Who may look at what a departure would entail: the Provincia, and the administrator of the ente itself. */
export const seesImpact = (actor: Actor, enteId: string): boolean =>
  isPerson(actor) &&
  (hasRole(actor, 'PROVINCIAL_COORDINATOR') || (hasRole(actor, 'ENTE_ADMIN') && actor.enteId === enteId));

/** Counts of a house as they are shown; kinds in the order of the catalogue. */
export function impactOf(
  house: DepartingHouse,
  found: readonly { kind: string; count: number; digest: string | null }[],
): HouseImpact {
  const byKind = new Map(found.map((row) => [row.kind, row]));
  const lawful = Object.entries(CONSEQUENCES[house] as Record<string, Lawful>);
  return {
    rows: lawful.map(([kind, { SUSPENSION, WITHDRAWAL }]) => ({
      kind,
      count: byKind.get(kind)?.count ?? 0,
      onSuspension: SUSPENSION,
      onWithdrawal: WITHDRAWAL,
    })),
    digest: [house, ...lawful.map(([kind]) => byKind.get(kind)?.digest ?? '0')].join(':'),
  };
}

const departure = z.object({
  departureId: z.uuid(),
  enteId: z.uuid(),
  sportelloIds: z.array(z.uuid()),
  kind: z.enum(DEPARTURE_KINDS),
  /** Ente to which things are handed over: that of the operative coordination. */
  successorEnteId: z.uuid().nullable(),
  decisions: z.record(z.string(), z.string()),
});
/** An ente that has left, as the houses are told. */
export type Departure = z.infer<typeof departure>;

/** What a house does about one kind of thing; answers how many it has dealt with, at most `limit` at a time. */
export type Consequence = (tx: Tx, departed: Departure, decision: string, limit: number) => Promise<number>;

/** Things dealt with in one transaction: a message must be taken well within the courier's patience. */
const BATCH = 200;

/** The house itself, in the name of the person who decided. */
export function asHouse({ house, actor, requestId, locale }: HouseContext): HouseContext {
  const { personId, contextId, enteId } = actor;
  return houseContext(house, {
    actor: { ...SYSTEM, personId, contextId, enteId },
    requestId,
    locale,
    mayWrite: true,
  });
}

/** Departure and return of one ente go one after the other in a house, whichever order they arrive in. */
const holdDeparture = (tx: Tx, departureId: string) =>
  tx.sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`departure:${departureId}`]);

/** Whether the ente has come back from this departure: a message of before that arrives late does nothing any more. */
async function hasReturned(tx: Tx, departureId: string): Promise<boolean> {
  const found = await tx.sql('select 1 from departure_return where departure_id = ?', [departureId]);
  return found.length > 0;
}

/**
 * Takes in that an ente has left: deals with a batch of what it left behind, says how far it came, and writes to
 * itself while anything remains. Told again, it finds nothing left to do and says so: a step may always be retried.
 * Told after the return, it does nothing: what the ente has taken up since is not taken from it (N14).
 */
export function receiveDeparture(
  ctx: HouseContext,
  verb: string,
  input: CourierInput,
  consequences: Readonly<Record<string, Consequence>>,
): Promise<CourierPayload> {
  return receive(asHouse(ctx), verb, input, departure, async (tx, departed) => {
    const house = ctx.house.name;
    const { departureId } = departed;
    await holdDeparture(tx, departureId);
    const isOver = await hasReturned(tx, departureId);
    const steps: { kind: string; done: number; isFinished: boolean }[] = [];
    for (const [kind, carry] of Object.entries(consequences)) {
      const done = isOver ? 0 : await carry(tx, departed, departed.decisions[kind] ?? 'KEEP', BATCH);
      steps.push({ kind, done, isFinished: done < BATCH });
    }
    const entityKey = `departure:${departureId}`;
    await tx.send({
      to: 'network',
      command: 'receiveDepartureStep',
      entityKey,
      payload: { departureId, house, steps },
    });
    if (steps.some(({ isFinished }) => !isFinished)) {
      await tx.send({ to: house, command: verb, entityKey, payload: departed });
    }
  });
}

/** Takes in that an ente may act again: what was put aside for it comes back, and the departure is over here for good. */
export function receiveReturn(
  ctx: HouseContext,
  verb: string,
  input: CourierInput,
  act: (tx: Tx, returned: Departure) => Promise<void> = async () => undefined,
): Promise<CourierPayload> {
  return receive(asHouse(ctx), verb, input, departure, async (tx, returned) => {
    await holdDeparture(tx, returned.departureId);
    await tx.sql('insert into departure_return (departure_id, at) values (?, ?) on conflict do nothing', [
      returned.departureId,
      tx.now,
    ]);
    await act(tx, returned);
  });
}
