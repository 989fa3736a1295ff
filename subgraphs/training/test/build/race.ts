import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { houseContext } from '@respi/kit/context.js';
import type { OpenHouse } from '@respi/kit/house.js';
import type { TestHouse } from '@respi/kit/testing/stand.js';
import { register } from '../../src/registration/commands/register.js';
import { operator } from './events.js';

/** So many people ask for a place of one meeting at the same instant. */
export const registerAll = async (open: OpenHouse, eventId: string, contenders: number): Promise<void> => {
  const people = Array.from({ length: contenders }, () =>
    houseContext(open.house, { actor: operator(), requestId: randomUUID(), locale: 'it', mayWrite: true }),
  );
  await Promise.all(people.map((ctx) => register(ctx, { clientKey: randomUUID(), eventId })));
};

/** Another process with the same house over the same database; ready when this answers. */
export async function racer(house: TestHouse): Promise<ChildProcess> {
  const child = fork(new URL('./racer.js', import.meta.url), { serialization: 'advanced', execArgv: [] });
  child.send({ env: { ...house.env, poolSize: 12 }, now: house.clock.now().toISOString() });
  await once(child, 'message');
  return child;
}

/** Waits until a process has done its errand. */
export async function sent(child: ChildProcess, errand: object): Promise<void> {
  const done = once(child, 'message');
  child.send(errand);
  await done;
}
