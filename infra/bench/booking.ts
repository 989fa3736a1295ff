import pg from 'pg';
import { median } from './measure.ts';

/** Runs a statement from several connections for a while; answers executions per second. */
async function rate(
  url: string,
  make: (n: number) => pg.QueryConfig,
  seconds: number,
  connections: number,
  onOpen: string[],
): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      for (const sql of onOpen) await client.query(sql);
      return client;
    }),
  );
  const until = performance.now() + seconds * 1_000;
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
  await Promise.all(clients.map((client) => client.end()));
  return count / seconds;
}

/** A claim beside a plain insert into an equal table, in turns, in one PostgreSQL (design §8). */
export async function benchClaims(adminUrl: string, rounds = 3, seconds = 3): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query('create schema if not exists bench');
  await client.query(`drop table if exists bench.raw_claim, bench.claim;
    create table bench.raw_claim (agenda_id uuid not null, counter int not null, cell timestamptz not null, holder uuid not null);
    create index on bench.raw_claim (agenda_id, counter, cell);
    create table bench.claim (agenda_id uuid not null, counter int not null, cell timestamptz not null, holder uuid not null, unique (agenda_id, counter, cell))`);
  await client.end();
  const values = (n: number) => [
    '00000000-0000-4000-8000-00000000000a',
    n % 8,
    new Date(Date.UTC(2027, 0, 1) + Math.floor(n / 8) * 300_000 + Math.floor(Math.random() * 1e6) * 300_000),
  ];
  const insert = (name: string, table: string, tail: string) => (n: number) => ({
    name,
    text: `insert into bench.${table} (agenda_id, counter, cell, holder) values ($1, $2, $3, gen_random_uuid()) ${tail}`,
    values: values(n),
  });
  const raw: number[] = [];
  const claim: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    raw.push(await rate(adminUrl, insert('raw', 'raw_claim', ''), seconds, 16, []));
    claim.push(
      await rate(adminUrl, insert('claim', 'claim', 'on conflict do nothing returning holder'), seconds, 16, []),
    );
  }
  const [a, b] = [median(raw), median(claim)];
  return `\nClaim of one cell beside a plain insert (16 connections)\nraw insert ${a.toFixed(0)}/s, claim ${b.toFixed(0)}/s, ratio ${(b / a).toFixed(2)} (aim ≥ 0.90)`;
}
