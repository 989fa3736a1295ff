import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildServers } from '../run/build.ts';
import { loginsOf } from '../run/logins.ts';
import { familyOf, median, stopAll } from './measure.ts';
import { benchPlatform } from './platform.ts';
import { fillCases, makeSessions } from './world.ts';

/* npm run bench:cases: the inbox and the search of the cases with 1,000,000 rows beside 10,000, and suggestions while
   typing beside the plain SQL that they cost, in one run. `--small` for 100,000 beside 10,000. */

const small = process.argv.includes('--small');
const sizes = [10_000, small ? 100_000 : 1_000_000];
const INBOX = `query BenchInbox { cases(first: 50, filter: { state: [SUBMITTED] }, orderBy: URGENCY) { edges { node { id registryNumber subject urgency dueAt isOverdue } } } }`;
const SEARCH = `query BenchSearch($text: Text!) { cases(first: 20, filter: { text: $text }) { edges { node { id subject } } } }`;
const SUGGEST = `query BenchSuggest { suggest(text: "quanto tempo serve per il rinnovo del permesso", first: 5) { content { slug } } }`;

const dataDir = mkdtempSync(join(tmpdir(), 'respi-bench-cases-'));
process.env.APOLLO_TELEMETRY_DISABLED = 'true';
buildServers();
const platform = await benchPlatform(dataDir, loginsOf);

interface Measured {
  readonly cpu: number;
  readonly wall: number;
  readonly rows: number;
}
const cpuOf = async (pids: number[]): Promise<number> => {
  const { readdirSync, readFileSync } = await import('node:fs');
  return pids.reduce((sum, pid) => {
    try {
      const threads = readdirSync(`/proc/${pid}/task`);
      return (
        sum +
        threads.reduce(
          (busy, thread) =>
            busy + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
          0,
        )
      );
    } catch {
      return sum;
    }
  }, 0);
};

/** Rows that PostgreSQL read of the tables of cases: by scan and by index. */
async function rowsRead(admin: pg.Client): Promise<number> {
  await admin.query('select pg_stat_force_next_flush()');
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  const { rows } = await admin.query<{ read: string }>(
    `select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as read from pg_stat_user_tables where schemaname = 'cases'`,
  );
  return Number(rows[0]?.read ?? 0);
}

try {
  const admin = new pg.Client({ connectionString: platform.adminUrl });
  await admin.connect();
  const [solo] = await platform.contenders();
  if (!solo) throw new Error('No contender');
  const tokens = await makeSessions(platform.adminUrl, 200);
  const pids = () => [...solo.pids, ...familyOf(platform.postgresPid())];

  async function ask(query: string, variables: object, n: number): Promise<void> {
    const answer = await fetch(solo?.url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[n % tokens.length]}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data?: object; errors?: object[] };
    if (!data || errors) throw new Error(JSON.stringify(errors).slice(0, 300));
  }

  async function measure(query: string, variables: (n: number) => object, count: number): Promise<Measured> {
    for (let n = 0; n < 30; n += 1) await ask(query, variables(n), n);
    const read = await rowsRead(admin);
    const before = await cpuOf(pids());
    const times: number[] = [];
    for (let n = 0; n < count; n += 1) {
      const begun = performance.now();
      await ask(query, variables(n + 1_000), n);
      times.push(performance.now() - begun);
    }
    const cpu = ((await cpuOf(pids())) - before) / count;
    return { cpu, wall: median(times), rows: ((await rowsRead(admin)) - read) / count };
  }

  const words = (n: number) => ({ text: `numero ${n * 7}` });
  const figures: { size: number; inbox: Measured; search: Measured }[] = [];
  for (const size of sizes) {
    await fillCases(platform.adminUrl, size);
    await admin.query('vacuum (analyze) cases."case"');
    await admin.query('vacuum (analyze) cases.case_word');
    figures.push({ size, inbox: await measure(INBOX, () => ({}), 300), search: await measure(SEARCH, words, 150) });
  }
  const [few, many] = figures;
  if (!few || !many) throw new Error('Nothing was measured');
  const line = (name: string, a: Measured, b: Measured, aim: string) =>
    `${name.padEnd(8)} ${a.cpu.toFixed(2).padStart(9)} ms ${b.cpu.toFixed(2).padStart(9)} ms   ${(b.cpu / a.cpu).toFixed(2).padStart(5)}   ${a.rows.toFixed(0).padStart(7)} ${b.rows.toFixed(0).padStart(7)}   ${(b.rows / a.rows).toFixed(2).padStart(5)}   ${aim}`;
  console.log(
    `\nCases, ${few.size.toLocaleString('en')} rows beside ${many.size.toLocaleString('en')}: processor time and rows read per request`,
  );
  console.log('            cpu few      cpu many   ratio   rows few    many   ratio   aim');
  console.log(line('inbox', few.inbox, many.inbox, '≤ 1.5'));
  console.log(line('search', few.search, many.search, '≤ 3 (cpu)'));

  const suggest = await measure(SUGGEST, () => ({}), 100);
  const sqlTimes: number[] = [];
  for (let n = 0; n < 100; n += 1) {
    const begun = performance.now();
    await admin.query(
      `select c.slug from knowledge.content_item c join knowledge.edition e on e.content_id = c.id
       join knowledge.revision r on r.id = e.live_revision_id
       where e.locale = 'it' and to_tsvector('italian', r.title) @@ websearch_to_tsquery('italian', $1) limit 5`,
      ['tempo or rinnovo or permesso'],
    );
    sqlTimes.push(performance.now() - begun);
  }
  console.log(
    `\nSuggestions while typing: ${suggest.wall.toFixed(1)} ms a request, ${suggest.cpu.toFixed(1)} ms of processor; a plain full-text statement over the same titles ${median(sqlTimes).toFixed(1)} ms`,
  );
  await admin.end();
} finally {
  stopAll();
  await platform.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
