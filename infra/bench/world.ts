import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** The federated query of the bench: three houses, twenty cases, their desks and enti, their topics. */
export const FEDERATED = `query BenchFederated($urgency: [Urgency!]) {
  cases(first: 20, orderBy: NEWEST, filter: { urgency: $urgency }) {
    edges { node { id registryNumber subject state urgency openedAt
      sportello { id name slug ente { id name category } }
      topic { id slug } } }
  }
}`;
export const URGENCIES = ['URGENT', 'SOON', 'ORDINARY'];

/**
 * Sessions of somebody who holds a role (at a sportello of the rete ristretta, at the Questura), one per request in turn: no contender may live on
 * one remembered token.
 */
export async function makeSessions(adminUrl: string, count: number, role = 'COORDINATION'): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ person_id: string; context_id: string; epoch: number }>(
    `select m.person_id, c.context_id, c.epoch from network.membership m
     cross join lateral network.acting_contexts(m.person_id, current_date) c
     left join network.ente e on e.id = m.ente_id left join network.office o on o.id = m.office_id
     where m.role = $1 and $1 = any(c.roles)
     order by o.kind = 'QUESTURA_IMMIGRAZIONE' desc nulls last, m.sportello_id is null, e.tier = 'RISTRETTA' desc nulls last, m.id limit 1`,
    [role],
  );
  const [who] = rows;
  if (!who) throw new Error(`Nobody is ${role} in the seeds`);
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  for (const token of tokens) {
    await client.query(
      `insert into identity.session (id, token_hash, person_id, context_id, epoch, created_at, last_seen_at, expires_at, second_factor_at)
       values (gen_random_uuid(), $1, $2, $3, $4, now(), now(), now() + interval '8 hours', now())`,
      [createHash('sha256').update(token).digest('hex'), who.person_id, who.context_id, who.epoch],
    );
  }
  await client.end();
  return tokens;
}

/**
 * Fills the house of cases from `filled` up to `total` rows, spread over desks, urgencies, topics, persons and two years.
 * Their deadlines are far away: otherwise the first escalation would write thousands of notices while the contenders are
 * measured. Indexes are built after the rows, the words in one statement: a million rows in minutes.
 */
export async function fillCases(adminUrl: string, total: number, filled = 0): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, options: '-c search_path=cases,extensions' });
  await client.connect();
  await client.query(`set maintenance_work_mem = '512MB'; set work_mem = '256MB'`);
  const { rows: indexes } = await client.query<{ name: string; made: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as made from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid in ('"case"'::regclass, 'case_word'::regclass) and not i.indisunique`,
  );
  for (const { name } of indexes) await client.query(`drop index "${name}"`);
  await client.query('alter table "case" disable trigger case_words_insert');
  await client.query(
    `insert into "case" (id, registry_number, subject, body, person_name, purpose, addressee, office_id, sportello_id, ente_id,
       opened_by, urgency, urgency_criterion, state, topic_id, opened_at, submitted_at, triaged_at, due_at)
     select gen_random_uuid(), (2000 + n % 25) || '/' || lpad((100000 + n)::text, 8, '0'), 'Pratica numero ' || n, 'Testo della pratica ' || n,
       (array['Amina', 'Ion', 'Fatou', 'Olena', 'Karim', 'Mei', 'Blerta'])[1 + n % 7] || ' ' ||
         (array['Haddad', 'Popescu', 'Diallo', 'Kovalenko', 'Rahman', 'Zhang', 'Hoxha', 'Mensah'])[1 + n / 7 % 8] || ' ' || n / 1000,
       'CONSULTATION', 'QUESTURA_IMMIGRAZIONE', (select id from network.office where kind = 'QUESTURA_IMMIGRAZIONE' limit 1),
       d.id, d.ente_id, gen_random_uuid(), (array['URGENT', 'SOON', 'ORDINARY'])[1 + n % 3], 'x',
       (array['SUBMITTED', 'TRIAGED', 'RELAYED', 'ANSWERED', 'CLOSED'])[1 + n % 5], t.id,
       now() - make_interval(mins => n), now() - make_interval(mins => n), case when n % 5 > 0 then now() - make_interval(mins => n) end,
       now() + make_interval(days => 60, mins => n % 9000)
     from generate_series($1::int + 1, $2::int) n
     join (select id, ente_id, row_number() over (order by id) - 1 as at, count(*) over () as many from network.sportello) d on d.at = n % d.many
     join (select id, row_number() over (order by id) - 1 as at, count(*) over () as many from knowledge.topic) t on t.at = n % t.many
     on conflict do nothing`,
    [filled, total],
  );
  await client.query(
    `insert into case_word (case_id, places, words, person_name)
     select id, array_remove(array[sportello_id, ente_id, office_id, opened_by], null),
       setweight(to_tsvector('italian', subject), 'A') || to_tsvector('italian', coalesce(body, '')), person_name
     from "case" on conflict do nothing`,
  );
  await client.query('alter table "case" enable trigger case_words_insert');
  for (const { made } of indexes) await client.query(made);
  // the words that a mistyped one is understood by, as the job of the house learns them
  await client.query(`set respi.kind = 'SYSTEM'`);
  await client.query('select learn_case_words()');
  await client.query('vacuum (analyze) "case", case_word, case_lexicon');
  await client.query('checkpoint');
  await client.end();
}
