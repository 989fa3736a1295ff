import { onDatabase } from '@respi/kit/testing/postgres.js';
import pg from 'pg';
import { PLANS, type World } from './world.js';

const built = (path: string) => import(new URL(`../../../${path}`, import.meta.url).href);

/** Loads the demonstration data of the province of Cuneo, without logins, into the houses of a world that are named. */
export async function seedProvince(world: World, houses: readonly string[] = PLANS.map(({ name }) => name)) {
  const { readTerritory } = await built('infra/dist/territories/read.js');
  const folder = new URL('../../../infra/territories/cuneo', import.meta.url).pathname;
  const territory = { ...JSON.parse(JSON.stringify(readTerritory(folder))), logins: [] };
  for (const name of houses) {
    const { seed } = await built(`subgraphs/${name}/dist/seeds/seed.js`);
    await seed(world.houses.get(name), territory);
  }
}

/** Connections to the database of a world as its owner, past every wall: to plant rows and to look at them. */
export function ownerOf(world: World): pg.Pool {
  const connectionString = onDatabase(process.env.RESPI_TEST_PG_URL as string, world.database.name);
  const pool = new pg.Pool({ connectionString, max: 2 });
  pool.on('error', () => undefined);
  return pool;
}
