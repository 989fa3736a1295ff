import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildServers } from '../run/build.ts';
import { loginsOf } from '../run/logins.ts';
import { familyOf, median, stopAll } from './measure.ts';
import { benchPlatform } from './platform.ts';
import { makeSessions } from './world.ts';

/* npm run bench:register: the register of enti at 10,000 rows beside 250, processor time per request, and the preview of
   what an ente with 5,000 open cases would leave behind; all in one run. */

const FEW = 250;
const MANY = 10_000;
/** Each size more than once, in turns: what warms up or drifts meets both alike. The first turn is not counted. */
const TURNS = [FEW, FEW, MANY, FEW, MANY, FEW, MANY] as const;
const ROUNDS = 200;
const PAGE = `query BenchRegister($after: String, $filter: EnteFilter, $orderBy: EnteOrder!) {
  enti(first: 25, after: $after, filter: $filter, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id name category tier networkRole istatCode ipaCode website isExample adhesionState bacino { id name isExample } } } }
  viewer { capabilities } bacini { id name isExample } }`;
const PREVIEW = `query BenchPreview($id: ID!) { ente(id: $id) { peopleImpact { digest rows { kind count } } casesImpact { digest rows { kind count } }
  trainingImpact { digest } contentsImpact { digest } sportelli { bookingsImpact { digest } } } }`;

const dataDir = mkdtempSync(join(tmpdir(), 'respi-bench-register-'));
process.env.APOLLO_TELEMETRY_DISABLED = 'true';
buildServers();
const platform = await benchPlatform(dataDir, loginsOf);

/** Processor time of every thread ever seen: one that has ended meanwhile (a backend, a worker) keeps what it had. */
const spent = new Map<string, number>();
function lookAt(pid: number): void {
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const [busy] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
      spent.set(`${pid}/${thread}`, Number(busy) / 1e6);
    }
  } catch {
    // ended between two looks
  }
}

/** Enti up to `total`, with names and categories spread as in the province. */
async function fillEnti(admin: pg.Client, total: number): Promise<void> {
  await admin.query(
    `insert into network.ente (id, code, name, category, tier, network_role, is_example)
     select gen_random_uuid(), 'prova-' || gen_random_uuid(), (array['Associazione', 'Cooperativa', 'Scuola', 'Patronato'])[1 + n % 4] || ' di prova ' || n,
       (array['ASSOCIAZIONE', 'COOPERATIVA', 'SCUOLA', 'PATRONATO'])[1 + n % 4], 'ALLARGATA', 'BENEFICIARY', true
     from generate_series(1, $1 - (select count(*)::int from network.ente)) n`,
    [total],
  );
  await admin.query(
    'delete from network.ente where id in (select id from network.ente e where not exists (select 1 from network.adhesion a where a.ente_id = e.id) and not exists (select 1 from network.sportello s where s.ente_id = e.id) and not exists (select 1 from network.office o where o.ente_id = e.id) and not exists (select 1 from network.membership m where m.ente_id = e.id) and not exists (select 1 from network.acting_context c where c.ente_id = e.id) order by id limit greatest(0, (select count(*) from network.ente) - $1))',
    [total],
  );
  await admin.query('vacuum (analyze) network.ente');
}

const admin = new pg.Client({ connectionString: platform.adminUrl });
admin.on('error', () => undefined);
let code = 0;
try {
  await admin.connect();
  const solo = await platform.solo();
  const tokens = await makeSessions(platform.adminUrl, 100);
  const busy = (): number => {
    for (const pid of [...solo.pids, ...familyOf(platform.postgresPid())]) lookAt(pid);
    return [...spent.values()].reduce((sum, one) => sum + one, 0);
  };

  async function ask<Data>(query: string, variables: object, token: string | undefined): Promise<Data> {
    const answer = await fetch(solo.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const text = await answer.text();
    const { data, errors } = JSON.parse(text) as { data?: Data; errors?: object[] };
    if (!data || errors) throw new Error(`${answer.status} ${text.slice(0, 300)}`);
    return data;
  }

  /** A page of the register, which must be one: a bench of an empty or another answer measures nothing. */
  async function page(variables: object, n: number): Promise<void> {
    const { enti } = await ask<{ enti: { edges: object[] } }>(PAGE, variables, tokens[n % tokens.length]);
    if (enti.edges.length === 0) throw new Error(`No ente for ${JSON.stringify(variables)}`);
  }

  async function measure(variables: (n: number) => object): Promise<number> {
    for (let n = 0; n < 40; n += 1) await page(variables(n), n);
    const before = busy();
    for (let n = 0; n < ROUNDS; n += 1) {
      await page(variables(n), n);
      if (n % 20 === 0) busy();
    }
    return (busy() - before) / ROUNDS;
  }

  const kinds: Record<string, (n: number) => object> = {
    'by name': () => ({ orderBy: 'NAME' }),
    'by category': () => ({ orderBy: 'CATEGORY' }),
    'a filter': () => ({ orderBy: 'NAME', filter: { adhesionState: 'ACTIVE' } }),
    'a word': (n) => ({ orderBy: 'NAME', filter: { text: `alba ${n % 7}` } }),
  };
  const figures = new Map<string, Record<number, number[]>>();
  for (const [turn, size] of TURNS.entries()) {
    await fillEnti(admin, size);
    const { rows } = await admin.query<{ n: number }>('select count(*)::int as n from network.ente');
    if (rows[0]?.n !== size) throw new Error(`${rows[0]?.n} enti instead of ${size}`);
    for (const [kind, variables] of Object.entries(kinds)) {
      const cpu = await measure(variables);
      const of = figures.get(kind) ?? { [FEW]: [], [MANY]: [] };
      if (turn > 0) of[size]?.push(cpu);
      figures.set(kind, of);
    }
  }
  console.log(`\nRegister of enti, processor time per request (gateway, houses and PostgreSQL): ${FEW} beside ${MANY}`);
  for (const [kind, of] of figures) {
    const [few, many] = [median(of[FEW] ?? []), median(of[MANY] ?? [])];
    console.log(
      `${kind.padEnd(12)} ${few.toFixed(2).padStart(8)} ms ${many.toFixed(2).padStart(8)} ms   ratio ${(many / few).toFixed(2)} (aim ≤ 1.5)`,
    );
  }

  const { rows } = await admin.query<{ ente_id: string; desk: string }>(
    `select ente_id, id as desk from network.sportello where slug like 'alba%' order by slug limit 1`,
  );
  const [place] = rows;
  if (!place) throw new Error('No desk of Alba');
  await admin.query(
    `insert into cases."case" (id, registry_number, subject, purpose, addressee, ente_id, sportello_id, opened_by, urgency, urgency_criterion, state, opened_at, submitted_at)
     select gen_random_uuid(), '2026/' || (500000 + n), 'Prova', 'CONSULTATION', 'COORDINAMENTO', $1, $2, gen_random_uuid(), 'ORDINARY', 'x', 'SUBMITTED', now(), now()
     from generate_series(1, 5000) n`,
    [place.ente_id, place.desk],
  );
  const provincial = await sessionOf(admin, 'PROVINCIAL_COORDINATOR');
  const times: number[] = [];
  for (let n = 0; n < 10; n += 1) {
    const begun = performance.now();
    const { ente } = await ask<{ ente: { casesImpact: { rows: { kind: string; count: number }[] } } }>(
      PREVIEW,
      { id: place.ente_id },
      provincial,
    );
    times.push(performance.now() - begun);
    const open = ente.casesImpact.rows.find(({ kind }) => kind === 'OPEN_CASES')?.count ?? 0;
    if (open < 5_000) throw new Error(`The preview counts ${open} cases`);
  }
  console.log(`\nPreview of an ente with 5,000 open cases: ${median(times).toFixed(0)} ms (aim < 2,000)`);
} catch (error) {
  console.error(error);
  code = 1;
} finally {
  await admin.end();
  stopAll();
  await platform.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(code);

/** A session of somebody who holds a role, as `makeSessions` makes those of the coordination. */
async function sessionOf(admin: pg.Client, role: string): Promise<string> {
  const { createHash, randomBytes } = await import('node:crypto');
  const token = randomBytes(32).toString('base64url');
  const made = await admin.query(
    `insert into identity.session (id, token_hash, person_id, context_id, epoch, created_at, last_seen_at, expires_at, second_factor_at)
     select gen_random_uuid(), $1, m.person_id, c.context_id, c.epoch, now(), now(), now() + interval '8 hours', now()
     from network.membership m cross join lateral network.acting_contexts(m.person_id, current_date) c
     where m.role = $2 and $2 = any(c.roles) limit 1`,
    [createHash('sha256').update(token).digest('hex'), role],
  );
  if (made.rowCount === 0) throw new Error(`Nobody is ${role}`);
  return token;
}
