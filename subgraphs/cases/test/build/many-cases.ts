import type { TestHouse } from '@respi/kit/testing/stand.js';
import { people, places } from './province.js';

/** Fills a house from so many cases up to so many, of forty desks, one of which is that of Alba, past every wall. */
export async function fill(house: TestHouse, from: number, to: number): Promise<void> {
  await house.sql(
    `insert into "case" (id, registry_number, subject, body, purpose, addressee, office_id, sportello_id, ente_id, opened_by,
       urgency, urgency_criterion, state, opened_at, submitted_at, triaged_at, due_at)
     select gen_random_uuid(), '2026/' || lpad(n::text, 6, '0'), 'Pratica numero ' || n, 'Testo', 'CONSULTATION',
       'QUESTURA_IMMIGRAZIONE', $3, case when n / 12 % 40 = 0 then $4::uuid else md5((n / 12 % 40)::text)::uuid end,
       case when n / 12 % 40 = 0 then $5::uuid else md5('ente' || n / 12 % 40)::uuid end,
       case when n / 12 % 40 = 0 then $6::uuid else md5('person' || n / 12 % 40)::uuid end, (array['URGENT', 'SOON', 'ORDINARY'])[n % 3 + 1], 'x',
       (array['SUBMITTED', 'TRIAGED', 'RELAYED', 'CLOSED'])[n % 4 + 1], '2026-11-01'::timestamptz + n * interval '1 second',
       '2026-11-02', case when n % 4 > 0 then '2026-11-02'::timestamptz end, '2026-12-01'::timestamptz + n * interval '1 minute'
     from generate_series($1::int, $2::int) n`,
    [from + 1, to, places.office.QUESTURA_IMMIGRAZIONE, places.alba.desk, places.alba.ente, people.operator.personId],
  );
  await house.sql('vacuum (analyze) "case", case_word');
}
