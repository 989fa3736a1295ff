import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Task } from './killed-subgraph.js';
import type { World } from './world.js';

/** Processes that stand in the place of houses of a mesh, so that one may be killed outright. */
export interface OwnProcesses {
  /** Puts a process of its own in the place of a house; it dies after the commit of what `dieAfter` begins, or lives. */
  inItsPlace(house: string, dieAfter: string | null): Promise<ChildProcess>;
  /** Ends them all and gives their places back. */
  end(): void;
}

/** @param now - instant at which the clock of every process stands */
export function ownProcessesOf(world: World, now: string): OwnProcesses {
  const children: ChildProcess[] = [];
  return {
    async inItsPlace(house, dieAfter) {
      const { assertionKeys, fieldKeys, blindIndexKeys, ...env } = world.houses.get(house)?.house.env ?? ({} as never);
      const keys = [assertionKeys[0], fieldKeys[0], blindIndexKeys[0]].map((one) => (one as Buffer).toString('hex'));
      const task: Task = { house, env: { ...env, keys }, now, dieAfter };
      const child = spawn(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', new URL('./killed-subgraph.js', import.meta.url).pathname],
        {
          env: { ...process.env, RESPI_KILLED_SUBGRAPH: JSON.stringify(task) },
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        },
      );
      children.push(child);
      const [port] = (await once(child, 'message')) as [number];
      world.proxies.get(house)?.aim(port);
      return child;
    },
    end() {
      for (const child of children.splice(0)) child.kill();
      for (const [house, port] of world.ports) world.proxies.get(house)?.aim(port);
    },
  };
}
