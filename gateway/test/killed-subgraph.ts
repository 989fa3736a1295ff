import type { AddressInfo } from 'node:net';
import { plan as cases } from '@respi/cases/plan.js';
import { stoppedClock } from '@respi/kit/clock.js';
import type { HouseEnv } from '@respi/kit/env.js';
import { openHouse } from '@respi/kit/house.js';
import { serveHouse } from '@respi/kit/serve.js';
import { dieOnceCommitted } from '@respi/kit/testing/die-once-committed.js';
import { plan as knowledge } from '@respi/knowledge/plan.js';
import { plan as network } from '@respi/network/plan.js';

/* A house of the mesh in a process of its own, which kills itself as soon as what it was told to watch for is committed:
   nobody hears its answer. Told by the environment; run by own-process.ts and by nothing else. */

export interface Task {
  readonly house: string;
  /** Settings of the house, its keys in hex. */
  readonly env: object & { readonly keys: readonly string[] };
  readonly now: string;
  /** Beginning of the statement after whose commit the process dies; null: it lives. */
  readonly dieAfter: string | null;
}

const { house, env, now, dieAfter } = JSON.parse(process.env.RESPI_KILLED_SUBGRAPH ?? '{}') as Task;

const plan = [cases, knowledge, network].find(({ name }) => name === house);
if (!plan) throw new Error(`No house ${house}`);
if (dieAfter) dieOnceCommitted(dieAfter);
const [assertion, field, blind] = env.keys.map((hex) => Buffer.from(hex, 'hex'));
const open = await openHouse(
  plan,
  { ...env, assertionKeys: [assertion], fieldKeys: [field], blindIndexKeys: [blind] } as unknown as HouseEnv,
  { clock: stoppedClock(now) },
);
const server = await serveHouse(open, 0);
process.send?.((server.address() as AddressInfo).port);
