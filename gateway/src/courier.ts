import { type Actor, ANONYMOUS } from '@respi/kit/actor.js';
import { log, wordless } from '@respi/kit/log.js';
import type { Failure, LeasedJob } from '@respi/kit/outbox-lease.js';
import { loop, type Worker } from '@respi/kit/workers.js';
import { parse } from 'graphql';
import { signerFor } from './data-source.js';
import { courseOf, type GatewayContext } from './gateway-context.js';
import type { HouseDoor } from './house-door.js';

const NAME = /^[a-z][A-Za-z]{2,60}$/;

/** The courier acts in the name of the one who caused the message: person and context travel with it. */
const courierFor = (job: LeasedJob | null): Actor => ({
  ...ANONYMOUS,
  kind: 'COURIER',
  personId: job?.origin.actor.personId ?? null,
  contextId: job?.origin.actor.contextId ?? null,
  enteId: job?.origin.actor.enteId ?? null,
  scopes: job ? [`${job.house}:${job.id}`] : ['courier'],
});

const contextFor = (actor: Actor, requestId: string): GatewayContext => ({
  actor,
  token: null,
  requestId,
  locale: 'it',
  network: null,
  course: courseOf(true),
  unavailable: new Set(),
});

/**
 * Carries messages between houses: leases them where they were written, delivers each to one named mutation of its
 * target with a signed assertion of kind COURIER, settles them. At least once; the target's inbox makes it once.
 */
export function startCourier(doors: ReadonlyMap<string, HouseDoor>, keys: ReadonlyMap<string, Buffer>): Worker {
  const workers = [...doors.values()].map((from) =>
    loop(
      { pauseMs: 250, restMs: 1_000, bell: from.posted },
      async () => (await carryFrom(from, doors, keys)) > 0,
      (error) => log.debug({ house: from.name, ...wordless(error) }, 'courier waits'),
    ),
  );
  return { stop: async () => void (await Promise.all(workers.map((worker) => worker.stop()))) };
}

/** One round: everything that is due in one house; a target that is away holds up nobody else. Answers how many were due. */
export async function carryFrom(
  from: HouseDoor,
  doors: ReadonlyMap<string, HouseDoor>,
  keys: ReadonlyMap<string, Buffer>,
) {
  const own = signerFor(from.name, keyOf(keys, from.name), contextFor(courierFor(null), 'courier'), true);
  const jobs = await from.lease(20, own);
  const byTarget = Map.groupBy(jobs, ({ target }) => target);
  await Promise.all(
    [...byTarget.values()].map(async (queue) => {
      let silence: Failure | undefined;
      for (const job of queue) {
        const failure = silence ?? (await deliver(job, doors, keys));
        if (failure?.how === 'SILENT') silence = failure;
        if (failure) tellOf(job, failure);
        await from.settle(job.id, failure, own);
      }
    }),
  );
  return jobs.length;
}

const tellOf = ({ house: from, target: to, command, attempts: attempt }: LeasedJob, { how, reason }: Failure) =>
  log.warn({ from, to, command, attempt, how, failure: reason }, 'message not taken');

/** Errors of a house that could not look at the message at all. */
const AWAY = new Set(['UNAVAILABLE', 'OVERLOADED']);

async function deliver(
  job: LeasedJob,
  doors: ReadonlyMap<string, HouseDoor>,
  keys: ReadonlyMap<string, Buffer>,
): Promise<Failure | undefined> {
  try {
    const refusal = await hand(job, doors, keys);
    return refusal && { how: AWAY.has(refusal.code) ? 'SILENT' : 'REFUSED', reason: refusal.message };
  } catch (error) {
    return { how: 'SILENT', reason: (error as Error).message };
  }
}

/** Hands a message over; answers why it was not taken. Throws where the house does not answer. */
async function hand(
  job: LeasedJob,
  doors: ReadonlyMap<string, HouseDoor>,
  keys: ReadonlyMap<string, Buffer>,
): Promise<{ code: string; message: string } | undefined> {
  const target = doors.get(job.target);
  if (!target || !NAME.test(job.command)) return { code: 'NOT_FOUND', message: `no ${job.target} or ${job.command}` };
  const query = `mutation Courier($input: CourierInput!) { ${job.command}(input: $input) { received userErrors { code message } } }`;
  const input = {
    clientKey: job.id,
    messageId: job.id,
    fromHouse: job.house,
    sentAt: new Date().toISOString(),
    entityKey: job.entityKey,
    payload: JSON.stringify(job.payload),
  };
  const context = contextFor(courierFor(job), job.origin.requestId);
  const answer = await target.ask({
    query,
    document: parse(query),
    variables: { input },
    operationName: 'Courier',
    sign: signerFor(target.name, keyOf(keys, target.name), context, true),
    mutation: true,
    patience: 8_000,
  });
  const taken = (answer.data?.[job.command] ?? null) as {
    received?: boolean;
    userErrors?: { code: string; message: string }[];
  } | null;
  if (taken?.received) return undefined;
  const fault = answer.errors?.[0];
  if (fault) return { code: String(fault.extensions?.code ?? ''), message: fault.message };
  return taken?.userErrors?.[0] ?? { code: '', message: 'not received' };
}

function keyOf(keys: ReadonlyMap<string, Buffer>, house: string): Buffer {
  const key = keys.get(house);
  if (!key) throw new Error(`No assertion key for ${house}`);
  return key;
}
