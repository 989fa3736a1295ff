import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildServers } from '../run/build.ts';
import { loginsOf } from '../run/logins.ts';
import { inRepository } from '../run/repository.ts';
import { type Figures, familyOf, race, stopAll, type Target } from './measure.ts';
import { benchPlatform } from './platform.ts';

/* npm run bench:search: how many realistic searches find what was meant in the first three, per language; then a rare
   and a common word over 1,000 and over 100,000 texts, in one run (CPU per request, PostgreSQL included). */

interface Asked {
  readonly part: string;
  readonly locale: string;
  readonly text: string;
  readonly wanted: readonly string[];
}
interface Hit {
  readonly rank: number;
  readonly content: { readonly slug: string };
}

const SEARCH = `query BenchSearch($text: Text!, $locale: String!) { search(text: $text, locale: $locale) {
  hits { rank content { slug } } fallbackHits { rank content { slug } } } }`;
const RARE = 'zafferanino';
const COMMON = 'modulistica';
const quick = process.argv.includes('--quick');

const set: readonly Asked[] = readFileSync(inRepository('infra', 'bench', 'search', 'queries.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [part = '', locale = '', text = '', wanted = ''] = line.split('\t');
    return { part, locale, text, wanted: wanted.split(' ') };
  });

async function ask(url: string, text: string, locale: string): Promise<Hit[]> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SEARCH, variables: { text, locale } }),
  });
  const { data } = (await answer.json()) as { data: { search: { hits: Hit[]; fallbackHits: Hit[] } } };
  return [...data.search.hits, ...data.search.fallbackHits].sort((one, other) => other.rank - one.rank);
}

/** Share of searches whose first three hold what was meant, per language and per part of the set. */
async function quality(url: string): Promise<string> {
  const tallies = new Map<string, { good: number; all: number }>();
  const missed: string[] = [];
  for (const { part, locale, text, wanted } of set) {
    const found = (await ask(url, text, locale)).slice(0, 3).map(({ content }) => content.slug);
    const isGood = wanted.some((slug) => found.includes(slug));
    if (!isGood) missed.push(`  ${locale} "${text}" → ${found.join(', ')}`);
    for (const key of [locale, part, 'all']) {
      const tally = tallies.get(key) ?? { good: 0, all: 0 };
      tallies.set(key, { good: tally.good + Number(isGood), all: tally.all + 1 });
    }
  }
  const rows = [...tallies].map(
    ([key, { good, all }]) =>
      `${key.padEnd(10)} ${String(good).padStart(4)} of ${String(all).padStart(4)}  ${((good / all) * 100).toFixed(1).padStart(6)} %`,
  );
  return ['Found in the first three', ...rows, 'Missed', ...missed].join('\n');
}

/** Brings the index of Italian up to `total` texts, of which three carry the rare word and a third the common one. */
async function fill(adminUrl: string, total: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, options: '-c search_path=knowledge,public' });
  await client.connect();
  await client.query(
    `with made as (
       insert into content_item (id, slug, type, state, visibility, published_revision_id, created_at, updated_at, published_at)
       select md5('bench' || n)::uuid, 'bench-' || n, 'FAQ', 'PUBLISHED', 'PUBLIC', md5('rev' || n)::uuid, now(), now(), now()
       from generate_series((select count(*) from public_search where locale = 'it') + 1, $1::int) n on conflict do nothing returning id, slug),
     told as (select id, replace(slug, 'bench-', '')::int as n from made),
     words as (select id, n, 'parola' || n || ' testo' || n % 997 || ' voce' || n % 89
       || case when n % 3 = 0 then ' ${COMMON}' else '' end || case when n in (311, 512, 713) then ' ${RARE}' else '' end as body from told),
     written as (
       insert into revision (id, content_id, locale, number, title, body, content_hash, meaning_hash, minor, substance_on, method, created_at)
       select md5('rev' || n)::uuid, id, 'it', 1, 'Titolo ' || n, body, 'x', 'x', false, '2026-01-01', 'HUMAN', now() from words returning id, content_id),
     live as (
       insert into edition (id, content_id, locale, head_revision_id, live_revision_id)
       select md5('edition' || content_id)::uuid, content_id, 'it', id, id from written)
     insert into public_search (content_id, locale, type, topic_ids, title, search)
     select id, 'it', 'FAQ', '{}', 'titolo ' || n, setweight(to_tsvector('italian', 'titolo ' || n), 'A') || setweight(to_tsvector('italian', body), 'D') from words`,
    [total],
  );
  await client.query('vacuum analyze public_search, content_item, revision, edition');
  await client.end();
}

/** A ratio of searches that find nothing would say nothing: the rare word must find its three texts, the common one many. */
async function mustFind(url: string, total: number): Promise<void> {
  const [rare, common] = [(await ask(url, RARE, 'it')).length, (await ask(url, COMMON, 'it')).length];
  if (rare !== 3 || common < 10) throw new Error(`of ${total} texts "${RARE}" finds ${rare}, "${COMMON}" ${common}`);
}

const targetOf = (single: Omit<Target, 'request'>, name: string, text: string): Target => ({
  ...single,
  name,
  request: () => ({ body: JSON.stringify({ query: SEARCH, variables: { text, locale: 'it' } }), headers: {} }),
});

const dataDir = mkdtempSync(join(tmpdir(), 'respi-bench-'));
process.env.APOLLO_TELEMETRY_DISABLED = 'true';
buildServers();
const platform = await benchPlatform(dataDir, loginsOf);
try {
  const single = await platform.solo();
  console.log(await quality(single.url));
  const options = {
    rounds: quick ? 1 : 3,
    seconds: quick ? 3 : 6,
    connections: 8,
    postgres: () => familyOf(platform.postgresPid()),
  };
  const measured = new Map<string, Figures>();
  for (const total of [1_000, 100_000]) {
    await fill(platform.adminUrl, total);
    await mustFind(single.url, total);
    const targets = [targetOf(single, `rare ${total}`, RARE), targetOf(single, `common ${total}`, COMMON)];
    for (const figures of await race(targets, options)) measured.set(figures.name, figures);
  }
  for (const [name, { cpu, p50, p99 }] of measured)
    console.log(`${name.padEnd(16)} cpu ${cpu.toFixed(2)} ms  p50 ${p50} ms  p99 ${p99} ms`);
  for (const [word, most] of [
    ['rare', 2],
    ['common', 5],
  ] as const) {
    const ratio = (measured.get(`${word} 100000`)?.cpu ?? 0) / (measured.get(`${word} 1000`)?.cpu ?? 1);
    console.log(`${word}: 100,000 against 1,000 texts ${ratio.toFixed(2)}× (at most ${most}×)`);
  }
} finally {
  stopAll();
  await platform.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
