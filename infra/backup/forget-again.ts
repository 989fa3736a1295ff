import { houseEnvironment, type Wiring } from '../run/environment.ts';
import { HOUSES, inRepository } from '../run/repository.ts';

/** Forgets again whom the stones name that lie outside the database; answers how many rows. */
export async function forgetAgain(wiring: Wiring): Promise<number> {
  const kit = (file: string) => import(inRepository('subgraphs', 'kit', 'dist', 'src', file));
  const [{ openHouse }, { houseEnv }, { replayStones }] = await Promise.all(
    ['house.js', 'env.js', 'privacy/replay.js'].map(kit),
  );
  // the room of identity is opened by the environment of its process
  Object.assign(process.env, houseEnvironment(wiring, 'network'));
  let all = 0;
  for (const house of HOUSES) {
    const { plan } = await import(inRepository('subgraphs', house, 'dist', 'src', 'plan.js'));
    const open = await openHouse(plan, houseEnv(house, houseEnvironment(wiring, house)));
    try {
      if (plan.privacy) all += await replayStones(open.house, plan.privacy);
    } finally {
      await open.close();
    }
  }
  return all;
}
