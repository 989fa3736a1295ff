import { z } from 'zod';
import type { Tx } from '../command.js';
import type { HouseContext } from '../context.js';
import { type CourierInput, type CourierPayload, receive } from '../courier-input.js';
import { asHouse } from '../departure.js';
import { type PeopleOfHouse, type PersonRecord, readAsked } from './people.js';
import { forgetRows, holdsStand } from './retention.js';

/** Mutation by which each house is told to forget somebody; houses that know nobody by a contact are not in it. */
export const ERASURE_COMMANDS = {
  network: 'receiveErasureInNetwork',
  cases: 'receiveErasureInCases',
  appointments: 'receiveErasureInAppointments',
  training: 'receiveErasureInTraining',
} as const;
export type ErasingHouse = keyof typeof ERASURE_COMMANDS;

const told = z.object({ erasureId: z.uuid(), of: z.string().max(200), cancelsFuture: z.boolean() });

/** What a house says of an erasure: how much is gone, and what had to stay, by number and reason. */
export const erasureStep = z.object({
  erasureId: z.uuid(),
  house: z.string().max(40),
  erased: z.int().min(0),
  kept: z.array(z.object({ reference: z.string().max(60), why: z.string().max(40) })).max(20_000),
});
export type ErasureStep = z.infer<typeof erasureStep>;

/** Forgets what it may of one person; what a hold, an open case or an appointment ahead protects is named and stays. */
export async function erasePerson(
  tx: Tx,
  people: PeopleOfHouse,
  { erasureId, of, cancelsFuture }: z.infer<typeof told>,
): Promise<Pick<ErasureStep, 'erased' | 'kept'>> {
  const { cipher } = tx.ctx.house;
  const asked = readAsked(of);
  const first = await people.find(tx, asked, cipher);
  for (const entity of new Set(first.flatMap(({ kind }) => kind.entity ?? []))) await holdsStand(tx, entity);
  for (const { kind, id } of first) await kind.hold?.(tx, [id]);
  // looked at again with the rows in hand: what was reopened, booked or put under a hold meanwhile stays
  const found = (await people.find(tx, asked, cipher)).filter((one) => first.some(({ id }) => id === one.id));
  const kept: { reference: string; why: string }[] = [];
  const going = new Map<string, PersonRecord[]>();
  for (const record of found) {
    const isCleared = record.obstacle === 'FUTURE_BOOKING' && cancelsFuture && people.clear !== undefined;
    if (record.obstacle && !isCleared) {
      kept.push({ reference: record.reference ?? '–', why: record.obstacle });
      continue;
    }
    if (isCleared) await people.clear?.(tx, record);
    going.set(record.kind.kind, [...(going.get(record.kind.kind) ?? []), record]);
  }
  let erased = 0;
  for (const records of going.values()) {
    const [one] = records as [PersonRecord];
    await forgetRows(tx, one.kind, records.map(stoneOf), { reason: 'ERASURE', batchId: erasureId });
    erased += records.length;
  }
  return { erased, kept };
}

const stoneOf = ({ id, reference, category, openedAt, endedAt }: PersonRecord) => ({
  id,
  reference,
  category,
  opened_at: openedAt,
  ended_at: endedAt,
});

/**
 * Takes in that a person is to be forgotten, forgets, and says so to network, in one transaction: killed anywhere, the
 * message comes again and finds nothing left to do. Told twice, it says twice that nothing is left.
 */
export function receiveErasure(ctx: HouseContext, people: PeopleOfHouse, input: CourierInput): Promise<CourierPayload> {
  const house = ctx.house.name as ErasingHouse;
  return receive(asHouse(ctx), ERASURE_COMMANDS[house], input, told, async (tx, payload) => {
    const { erased, kept } = await erasePerson(tx, people, payload);
    const { erasureId } = payload;
    await tx.send({
      to: 'network',
      command: 'receiveErasureStep',
      entityKey: `erasure:${erasureId}`,
      payload: { erasureId, house, erased, kept } satisfies ErasureStep,
    });
  });
}
