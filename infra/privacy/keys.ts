import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inRepository } from '../run/repository.ts';
import { settingsOf } from '../run/settings.ts';
import { withHouses } from './houses.ts';

/* npm run keys -- add | reseal | retire. The field key is a list, the current one first:
   1. add: a new key goes first (restart the platform: old values open, new ones are sealed under it)
   2. reseal: everything is sealed anew, in batches, while the platform runs; prints what is left under older keys
   3. retire: once nothing is left, the older keys go (restart).
   npm run keys -- index add | use | reindex | retire. The index key is a list of the same kind:
   1. add: a new key goes last (restart every process: rows are looked up under it too, and still written under the first)
   2. use: the last key goes first (restart: rows are written under it, and still looked up under the older ones)
   3. reindex: every index is made anew, in batches, while the platform runs; prints what only an older key finds
   4. retire: once nothing is left, the older keys go (restart).
   In production the lists are RESPI_FIELD_KEY and RESPI_BLIND_INDEX_KEY of the environment; what changes them says what to put there. */

const settings = settingsOf(process.argv.slice(2).filter((one) => one === '--production'));
const file = join(settings.dataDir, 'secrets.json');

type Name = 'RESPI_FIELD_KEY' | 'RESPI_BLIND_INDEX_KEY';

function keysNow(name: Name): string[] {
  const list = process.env[name] ?? (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8'))[name] : '') ?? '';
  if (!list) throw new Error(`${name} is not known: start the platform once, or set it`);
  return list.split(',');
}

function keep(name: Name, keys: readonly string[]): void {
  if (settings.mode === 'production' || process.env[name]) {
    console.log(`Put this into ${name} and restart:\n${keys.join(',')}`);
    return;
  }
  const all = { ...JSON.parse(readFileSync(file, 'utf8')), [name]: keys.join(',') };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  console.log(`${keys.length} ${name === 'RESPI_FIELD_KEY' ? 'field' : 'index'} keys in ${file}: restart the platform`);
}

const fresh = () => randomBytes(32).toString('hex');
const kit = (name: string) => import(inRepository('subgraphs', 'kit', 'dist', 'src', name));

type Act = (sql: (text: string, values?: unknown[]) => Promise<object[]>) => Promise<unknown>;
type Go = (act: Act) => Promise<unknown>;
interface Schema {
  readonly go: Go;
  readonly house: { readonly cipher: unknown };
  readonly register: { readonly house: string };
}

/** Every schema with what runs a transaction in it; what is left, all told. */
async function inEverySchema(
  renew: (schema: Schema) => Promise<number>,
  after: (house: object) => Promise<void> = async () => {},
): Promise<number> {
  const { asSystem } = await kit('privacy/retention.js');
  return withHouses(async (houses, wiring) => {
    let left = 0;
    for (const { name, house, plan } of houses) {
      for (const register of plan.privacy?.registers ?? []) {
        const isOwn = register.house === name;
        const other = isOwn ? null : inSchema(wiring.roleUrl(`${register.house}_app`));
        const go: Go = other?.go ?? ((act) => asSystem(house, act));
        left += await renew({ go, house, register });
        await other?.close();
      }
      await after(house);
    }
    return left;
  });
}

async function resealAll(): Promise<number> {
  const { reseal } = await kit('privacy/reseal.js');
  return inEverySchema(async ({ go, house, register }) => {
    const { renewed, left } = await reseal(go, house.cipher, register);
    console.log(`${register.house}: ${renewed} values sealed anew, ${left} left under older keys`);
    return left;
  });
}

async function reindexAll(): Promise<number> {
  const { reindex } = await kit('privacy/reindex.js');
  const { resealAnchors } = await kit('audit/chain.js');
  return inEverySchema(
    async ({ go, house, register }) => {
      const done: { renewed: number; left: Record<string, number> } = await reindex(go, house.cipher, register);
      const left = Object.entries(done.left).filter(([, rows]) => rows > 0);
      const all = left.reduce((sum, [, rows]) => sum + rows, 0);
      const where = left.map(([column, rows]) => ` ${column} ${rows}`).join(',');
      console.log(`${register.house}: ${done.renewed} indexes made anew, ${all} left under older keys${where}`);
      return all;
    },
    async (house) => void (await resealAnchors(house)),
  );
}

/** A schema whose role the houses do not hold: its own connection, one transaction per batch, given back at the end. */
function inSchema(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 1, allowExitOnIdle: true, options: '-c respi.kind=SYSTEM' });
  const go = async (act: Act) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const done = await act(async (text, values = []) => {
        const [first = '', ...rest] = text.split('?');
        const numbered = rest.reduce((made, part, at) => `${made}$${at + 1}${part}`, first);
        return (await client.query(numbered, values)).rows;
      });
      await client.query('commit');
      return done;
    } finally {
      client.release();
    }
  };
  return { go, close: () => pool.end() };
}

/** The current key alone, once nothing is under another. */
async function retire(name: Name, renewAll: () => Promise<number>): Promise<void> {
  const left = await renewAll();
  if (left === 0) return keep(name, keysNow(name).slice(0, 1));
  console.log(`${left} values are under older keys: they stay in the list until nothing needs them`);
  process.exitCode = 1;
}

const FIELD = 'RESPI_FIELD_KEY';
const INDEX = 'RESPI_BLIND_INDEX_KEY';
const VERBS: Readonly<Record<string, () => unknown>> = {
  add: () => keep(FIELD, [fresh(), ...keysNow(FIELD)]),
  reseal: resealAll,
  retire: () => retire(FIELD, resealAll),
  'index add': () => keep(INDEX, [...keysNow(INDEX), fresh()]),
  'index use': () => keep(INDEX, [...keysNow(INDEX).slice(-1), ...keysNow(INDEX).slice(0, -1)]),
  'index reindex': reindexAll,
  'index retire': () => retire(INDEX, reindexAll),
};

const asked = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const act = VERBS[asked.join(' ')];
if (!act) throw new Error(`npm run keys -- ${Object.keys(VERBS).join(' | ')}`);
await act();
