import { stoppedClock } from '@respi/kit/clock.js';
import type { HouseEnv } from '@respi/kit/env.js';
import { openHouse } from '@respi/kit/house.js';
import { runJob } from '@respi/kit/workers.js';
import { plan } from '../../src/plan.js';
import { offerSeats } from '../../src/registration/offer-seats.job.js';
import { registerAll } from './race.js';

/* A process of its own, with the whole house in it, over the database of the test: it races, or is killed. */

interface Order {
  readonly env: HouseEnv;
  readonly now: string;
}
type Errand = { race: string; contenders: number } | { offer: true };

const buffers = (env: HouseEnv): HouseEnv => ({
  ...env,
  assertionKeys: env.assertionKeys.map((one) => Buffer.from(one)),
  fieldKeys: env.fieldKeys.map((one) => Buffer.from(one)),
  blindIndexKeys: env.blindIndexKeys.map((one) => Buffer.from(one)),
});

process.once('message', async ({ env, now }: Order) => {
  const open = await openHouse(plan, buffers(env), { clock: stoppedClock(now) });
  process.on('message', async (errand: Errand) => {
    if ('race' in errand) await registerAll(open, errand.race, errand.contenders);
    else for (;;) await runJob(open.house, offerSeats).catch(() => false);
    process.send?.({ done: true });
  });
  process.send?.({ ready: true });
});
