import pg from 'pg';
import { median } from './measure.ts';

const CONNECTIONS = 16;
const CONTENDERS = 40;
const AGENDA = '00000000-0000-4000-8000-00000000000a';
const CELL_MS = 300_000;
const FIRST = Date.UTC(2030, 0, 1);

type Make = (n: number) => pg.QueryConfig;

/** Runs a statement from several connections for a while; answers executions per second. */
async function rate(clients: readonly pg.Client[], make: Make, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  const from = performance.now();
  let count = 0;
  let n = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) {
        n += 1;
        await client.query(make(n));
        count += 1;
      }
    }),
  );
  return (count * 1_000) / (performance.now() - from);
}

async function connected(url: string): Promise<pg.Client[]> {
  return Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = new pg.Client({ connectionString: url, options: '-c search_path=appointments,extensions' });
      await client.connect();
      return client;
    }),
  );
}

/** A cell that no other statement of the run has had, far from its neighbours. */
const fresh = (n: number, width: number): Date =>
  new Date(FIRST + (Math.floor(Math.random() * 40_000_000) * width + (n % 2)) * CELL_MS);

const insert =
  (name: string, table: string, tail: string): Make =>
  (n) => ({
    name,
    text: `insert into bench.${table} (agenda_id, counter, cell, holder, expires_at)
           values ($1, $2, $3, gen_random_uuid(), 'infinity') ${tail}`,
    values: [AGENDA, n % 8, fresh(n, 1)],
  });

/** The function that every booking goes through: lock of the rules, choice of a counter, all cells or none. */
const book =
  (cells: number, startOf: (n: number) => Date): Make =>
  (n) => ({
    name: `book-${cells}`,
    text: `select claim_place($1, 1, 1, 8, $2, ${cells}, gen_random_uuid(), 'infinity', now())`,
    values: [AGENDA, startOf(n)],
  });

async function prepare(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create schema if not exists bench;
    drop table if exists bench.raw_claim, bench.claim;
    create table bench.raw_claim (agenda_id uuid not null, counter int not null, cell timestamptz not null, holder uuid not null, expires_at timestamptz not null);
    create index on bench.raw_claim (agenda_id, cell, counter);
    create table bench.claim (like bench.raw_claim, unique (agenda_id, cell, counter));
    insert into appointments.agenda (id, code, name, office_id, is_public, counters) values ('${AGENDA}', 'bench', 'Bench', '${AGENDA}', false, 8) on conflict do nothing`);
  await client.end();
}

/** What a booking costs beside a plain prepared insert, in turns, in one PostgreSQL (A8, design §8). */
export async function benchClaims(adminUrl: string, rounds = 3, seconds = 3): Promise<string> {
  await prepare(adminUrl);
  const clients = await connected(adminUrl);
  const round = { value: 0 };
  /** Forty callers for each place: one has it, thirty-nine are told. */
  const crowded = (n: number): Date => new Date(FIRST - (1 + round.value * 1e6 + Math.floor(n / CONTENDERS)) * CELL_MS);
  const contenders: [string, string, Make][] = [
    ['raw insert of one row', '', insert('raw', 'raw_claim', '')],
    ['claim statement of one cell', '≥ 0.90', insert('claim', 'claim', 'on conflict do nothing returning holder')],
    ['booking function, one cell, spread', '≥ 0.45', book(1, (n) => fresh(n, 6))],
    ['booking function, six cells, spread', '', book(6, (n) => fresh(n, 12))],
    [`booking function, ${CONTENDERS} contenders a place`, '', book(1, crowded)],
  ];
  const figures = contenders.map(() => [] as number[]);
  for (round.value = 0; round.value < rounds; round.value += 1) {
    for (const [at, [, , make]] of contenders.entries()) figures[at]?.push(await rate(clients, make, seconds));
  }
  await clients[0]?.query('delete from claim where agenda_id = $1', [AGENDA]);
  await Promise.all(clients.map((client) => client.end()));
  const [raw = 1] = figures.map(median);
  const lines = contenders.map(([name, aim], at) => {
    const mine = median(figures[at] ?? []);
    return `${name.padEnd(42)} ${mine.toFixed(0).padStart(7)}/s  ${(mine / raw).toFixed(2)}${aim && `  (aim ${aim})`}`;
  });
  return `\nBookings beside a plain insert (${CONNECTIONS} connections)\n${lines.join('\n')}`;
}
