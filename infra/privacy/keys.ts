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
   In production the list is RESPI_FIELD_KEY of the environment, and `add` and `retire` say what to put there. */

const NAME = 'RESPI_FIELD_KEY';
const settings = settingsOf(process.argv.slice(2).filter((one) => one === '--production'));
const file = join(settings.dataDir, 'secrets.json');

function keysNow(): string[] {
  const list = process.env[NAME] ?? (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8'))[NAME] : '') ?? '';
  if (!list) throw new Error(`${NAME} is not known: start the platform once, or set it`);
  return list.split(',');
}

function keep(keys: readonly string[]): void {
  if (settings.mode === 'production' || process.env[NAME]) {
    console.log(`Put this into ${NAME} and restart:\n${keys.join(',')}`);
    return;
  }
  const all = { ...JSON.parse(readFileSync(file, 'utf8')), [NAME]: keys.join(',') };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  console.log(`${keys.length} field keys in ${file}: restart the platform`);
}

async function resealAll(): Promise<number> {
  const kit = (name: string) => import(inRepository('subgraphs', 'kit', 'dist', 'src', 'privacy', name));
  const { reseal } = await kit('reseal.js');
  const { asSystem } = await kit('retention.js');
  return withHouses(async (houses, wiring) => {
    let all = 0;
    for (const { name, house, plan } of houses) {
      for (const register of plan.privacy?.registers ?? []) {
        const isOwn = register.house === name;
        const other = isOwn ? null : inSchema(wiring.roleUrl(`${register.house}_app`));
        const go = other?.go ?? ((act: unknown) => asSystem(house, act));
        const { renewed, left } = await reseal(go, house.cipher, register);
        await other?.close();
        console.log(`${register.house}: ${renewed} values sealed anew, ${left} left under older keys`);
        all += left;
      }
    }
    return all;
  });
}

type Act = (sql: (text: string, values?: unknown[]) => Promise<object[]>) => Promise<unknown>;

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

const [verb] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
if (verb === 'add') keep([randomBytes(32).toString('hex'), ...keysNow()]);
else if (verb === 'reseal') await resealAll();
else if (verb === 'retire') {
  const left = await resealAll();
  if (left > 0) {
    console.log(`${left} values are under older keys: they stay in the list until nothing needs them`);
    process.exitCode = 1;
  } else keep(keysNow().slice(0, 1));
} else throw new Error('npm run keys -- add | reseal | retire');
