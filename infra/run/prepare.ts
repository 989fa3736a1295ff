import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { readTerritory } from '../territories/read.ts';
import { hashOf } from './build.ts';
import type { Login } from './logins.ts';
import { loginsFile } from './logins.ts';
import { HOUSES, type House, inRepository } from './repository.ts';
import { rolePassword, type Secrets } from './secrets.ts';

/* Roles and schemas, migrations, first data: a process of its own, the only one that is given the owners' passwords
   and the superuser's, and gone before the platform answers. Idempotent. */

interface Migration {
  readonly name: string;
  readonly up: string;
}

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};
const url = (schema: string, kind: string) => setting(`RESPI_${schema.toUpperCase()}_${kind}_URL`);
const kit = (file: string) => import(inRepository('subgraphs', 'kit', 'dist', 'src', file));

/** The migrations that a house lists, in its order. */
async function migrationsIn(folder: string): Promise<readonly Migration[]> {
  const list = join(folder, 'all.js');
  if (!existsSync(list)) return [];
  return Object.values((await import(list)) as Record<string, readonly Migration[]>).find(Array.isArray) ?? [];
}

async function migrate(): Promise<void> {
  const { runMigrations } = await kit('migrate.js');
  for (const house of HOUSES) {
    const folder = inRepository('subgraphs', house, 'dist', 'migrations');
    const applied: string[] = await runMigrations(house, url(house, 'OWNER'), await migrationsIn(folder));
    if (applied.length > 0) console.log(`${house}: ${applied.length} migrations applied`);
    const identity = await migrationsIn(join(folder, 'identity'));
    if (identity.length > 0) await runMigrations('identity', url('identity', 'OWNER'), identity);
  }
}

async function seed(): Promise<void> {
  const territoryDir = setting('RESPI_TERRITORY_DIR');
  const isDemo = process.env.RESPI_MODE !== 'production';
  const read = readTerritory(territoryDir);
  const territory = JSON.parse(JSON.stringify(isDemo ? read : { ...read, people: [] }));
  const logins: Login[] = isDemo ? JSON.parse(readFileSync(loginsFile(setting('RESPI_DATA_DIR')), 'utf8')) : [];
  const done = seededBefore(territory, logins);
  for (const house of HOUSES) {
    const file = inRepository('subgraphs', house, 'dist', 'seeds', 'seed.js');
    if (!existsSync(file) || done.has(house)) continue;
    const startedAt = Date.now();
    await seedHouse(house, file, { ...territory, logins });
    console.log(`${house}: data of ${read.info.provinceName} loaded in ${Date.now() - startedAt} ms`);
    done.add(house);
  }
}

/** Opens the house on its own roles, as SYSTEM, without its workers; closes it when the data are in. */
async function seedHouse(house: House, file: string, territory: object): Promise<void> {
  const { openHouse } = await kit('house.js');
  const { houseEnv } = await kit('env.js');
  const { plan } = await import(inRepository('subgraphs', house, 'dist', 'src', 'plan.js'));
  const open = await openHouse(plan, houseEnv(house));
  try {
    await (await import(file)).seed(open, territory);
  } finally {
    await open.close();
  }
}

/** Houses whose seed ran on this very database with these very data and this very code: it would change nothing. */
function seededBefore(territory: unknown, logins: readonly Login[]) {
  const file = join(setting('RESPI_DATA_DIR'), 'seeded.json');
  const known: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const data = createHash('sha256')
    .update(JSON.stringify([territory, logins, setting('RESPI_ADMIN_URL')]))
    .digest('hex');
  const mark = (house: House) => `${data} ${hashOf([`subgraphs/${house}/seeds`, `subgraphs/${house}/migrations`])}`;
  return {
    has: (house: House) => known[house] === mark(house),
    add(house: House) {
      known[house] = mark(house);
      writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 });
    },
  };
}

/** The platform's own database, made where the server does not have it yet. */
async function ensureDatabase(adminUrl: string): Promise<void> {
  const missing = await withClient(adminUrl, async () => false).catch((error: { code?: string }) => {
    if (error.code === '3D000') return true;
    throw error;
  });
  if (!missing) return;
  const server = new URL(adminUrl);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  await withClient(server.href, (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE template0`),
  );
}

async function withClient<T>(connectionString: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Production does not open on the database of a demonstration: its people have passwords that were printed. */
async function refuseDemonstration(adminUrl: string): Promise<void> {
  if (process.env.RESPI_MODE !== 'production') return;
  const { seedId } = await kit('seed-id.js');
  const ids = readTerritory(setting('RESPI_TERRITORY_DIR')).people.map(({ code }) => seedId('person', code));
  const { rowCount } = await withClient(adminUrl, (client) =>
    client.query('SELECT 1 FROM network.person WHERE id = ANY($1)', [ids]),
  );
  if (rowCount) throw new Error('This database holds the people of a demonstration: production is not opened on it');
}

const adminUrl = setting('RESPI_ADMIN_URL');
const key = { RESPI_DATABASE_ROLE_KEY: setting('RESPI_DATABASE_ROLE_KEY') } as Secrets;
await ensureDatabase(adminUrl);
const { provision } = await kit('provision.js');
await provision(adminUrl, (role: string) => rolePassword(key, role));
await migrate();
await refuseDemonstration(adminUrl);
if (process.env.RESPI_SEED !== 'none') await seed();
