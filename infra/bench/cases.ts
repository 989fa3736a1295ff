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
   typing beside the plain SQL that they cost, in one run. A number for another size: `npm run bench:cases -- 100000`. */

const many = Number(process.argv[2] ?? 1_000_000);
const few = 10_000;
const LIST =
  'id registryNumber subject urgency dueAt isOverdue sportello { id name } topic { id } lastAnswer { id validation }';
const INBOX = `query BenchInbox { cases(first: 50, filter: { state: [SUBMITTED] }, orderBy: URGENCY) { edges { node { ${LIST} } } } caseCounts { key count } }`;
const DESK = `query BenchDesk { cases(first: 50, orderBy: URGENCY) { edges { node { ${LIST} } } } }`;
const FILTERED = `query BenchFiltered { cases(first: 50, filter: { state: [TRIAGED, RELAYED], urgency: [URGENT] }, orderBy: OLDEST) { edges { node { ${LIST} } } } }`;
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

/** Rows that PostgreSQL read of the cases and of their words, by scan and by index. */
async function rowsRead(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ read: string }>(
    `select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as read from pg_stat_user_tables
     where schemaname = 'cases' and relname in ('case', 'case_word')`,
  );
  return Number(rows[0]?.read ?? 0);
}

/** What is asked: by whom, with what, how often, and how much of itself at the smaller size it may cost. */
interface Question {
  readonly name: string;
  readonly role: string;
  readonly query: string;
  readonly variables: (n: number) => object;
  readonly rounds: number;
  readonly aim: string;
}
const LAST = 8;
const plain = () => ({});
const PERSONS = ['Amina Hadad', 'Ion Popesco', 'Fatou Dialo', 'Olena Kovalenco', 'Karim Raman'];
const QUESTIONS: readonly Question[] = [
  {
    name: 'inbox of the coordination',
    role: 'COORDINATION',
    query: INBOX,
    variables: plain,
    rounds: 200,
    aim: '≤ 1.5',
  },
  {
    name: 'urgent and on its way, oldest',
    role: 'COORDINATION',
    query: FILTERED,
    variables: plain,
    rounds: 100,
    aim: '–',
  },
  { name: 'list of a desk', role: 'OPERATOR', query: DESK, variables: plain, rounds: 100, aim: '≤ 1.5' },
  { name: 'list of an office', role: 'OFFICE_REFERENT', query: DESK, variables: plain, rounds: 100, aim: '≤ 1.5' },
  {
    name: 'search: a word of one case',
    role: 'COORDINATION',
    query: SEARCH,
    variables: (n) => ({ text: `numero ${n * 7}` }),
    rounds: 100,
    aim: '≤ 3',
  },
  {
    name: 'search: a word of every case',
    role: 'COORDINATION',
    query: SEARCH,
    variables: (n) => ({ text: n % 2 ? 'pratica' : 'testo della pratica' }),
    rounds: 50,
    aim: '≤ 3',
  },
  {
    name: 'search: a name, misspelt',
    role: 'COORDINATION',
    query: SEARCH,
    variables: (n) => ({ text: PERSONS[n % PERSONS.length] }),
    rounds: 50,
    aim: '≤ 3',
  },
  {
    name: 'search: a word, misspelt',
    role: 'COORDINATION',
    query: SEARCH,
    variables: (n) => ({ text: n % 2 ? 'prattica' : 'tessto della prattica' }),
    rounds: 50,
    aim: '≤ 3',
  },
  {
    name: 'search of a desk',
    role: 'OPERATOR',
    query: SEARCH,
    variables: (n) => ({ text: `pratica ${n * 7}` }),
    rounds: 50,
    aim: '≤ 3',
  },
];

try {
  const admin = new pg.Client({ connectionString: platform.adminUrl });
  await admin.connect();
  const solo = await platform.solo();
  const tokens = new Map<string, string[]>();
  for (const { role } of QUESTIONS)
    if (!tokens.has(role)) tokens.set(role, await makeSessions(platform.adminUrl, 60, role));
  const pids = () => [...solo.pids, ...familyOf(platform.postgresPid())];

  async function ask(role: string, query: string, variables: object, n: number): Promise<void> {
    const mine = tokens.get(role) ?? [];
    const answer = await fetch(solo.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${mine[n % mine.length]}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data?: object; errors?: object[] };
    if (!data || errors) throw new Error(JSON.stringify(errors).slice(0, 300));
  }

  async function measure({ role, query, variables, rounds }: Omit<Question, 'name' | 'aim'>): Promise<Measured> {
    for (let n = 0; n < 20; n += 1) await ask(role, query, variables(n), n);
    // a backend tells what it read at its first transaction a second after it last told
    const told = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      await Promise.all(Array.from({ length: LAST }, (_, n) => ask(role, query, variables(n), n)));
      return rowsRead(admin);
    };
    const read = await told();
    const before = await cpuOf(pids());
    const times: number[] = [];
    for (let n = 0; n < rounds; n += 1) {
      const begun = performance.now();
      await ask(role, query, variables(n + 1_000), n);
      times.push(performance.now() - begun);
    }
    const cpu = ((await cpuOf(pids())) - before) / rounds;
    return { cpu, wall: median(times), rows: ((await told()) - read) / (rounds + LAST) };
  }

  const figures = new Map<string, Measured[]>();
  for (const [at, size] of [few, many].entries()) {
    const begun = performance.now();
    await fillCases(platform.adminUrl, size, at === 0 ? 0 : few);
    console.log(`${size.toLocaleString('en')} cases in ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
    for (const question of QUESTIONS)
      figures.set(question.name, [...(figures.get(question.name) ?? []), await measure(question)]);
  }
  console.log(
    `\nCases, ${few.toLocaleString('en')} rows beside ${many.toLocaleString('en')}: processor time and rows read per request`,
  );
  console.log(`${''.padEnd(32)}cpu few    cpu many   ratio   rows few    many    ratio   aim`);
  for (const { name, aim } of QUESTIONS) {
    const [a, b] = figures.get(name) ?? [];
    if (!a || !b) throw new Error(`${name} was not measured`);
    console.log(
      `${name.padEnd(30)} ${a.cpu.toFixed(2).padStart(6)} ms ${b.cpu.toFixed(2).padStart(8)} ms   ${(b.cpu / a.cpu).toFixed(2).padStart(5)}   ${a.rows.toFixed(0).padStart(7)} ${b.rows.toFixed(0).padStart(7)}   ${(b.rows / Math.max(a.rows, 1)).toFixed(2).padStart(5)}   ${aim}`,
    );
  }

  const suggest = await measure({ role: 'OPERATOR', query: SUGGEST, variables: plain, rounds: 100 });
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
