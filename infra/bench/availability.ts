import pg from 'pg';

const AGENDA = '00000000-0000-4000-8000-0000000000aa';
const PURPOSE = '00000000-0000-4000-8000-0000000000ab';
const [DAYS, COUNTERS, BOOKED, PLACES] = [90, 8, 20_000, 28];

/** A Monday far enough ahead that every place can be booked, as a local date. */
const firstDay = (): string => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);

/** Eight counters of half hours for ninety days, and twenty thousand of their places taken, spread evenly. */
async function fill(client: pg.Client, from: string): Promise<void> {
  await client.query(
    `insert into agenda (id, code, name, office_id, is_public, counters, step_minutes)
     values ($1, 'bench-availability', 'Bench', $1, true, $2, 30) on conflict do nothing`,
    [AGENDA, COUNTERS],
  );
  await client.query(
    `insert into purpose (id, agenda_id, code, position, title, duration_minutes, min_lead_days, max_lead_days, cutoff_hours)
     values ($1, $2, 'bench', 1, '{"it": "Bench"}', 30, 0, 365, 0) on conflict do nothing`,
    [PURPOSE, AGENDA],
  );
  await client.query(
    `insert into agenda_window (id, agenda_id, weekday, opens, closes, valid_from, counters, public_counters)
     select gen_random_uuid(), $1, day, '08:00', '22:00', '2020-01-01', $2, $2 from generate_series(1, 7) day`,
    [AGENDA, COUNTERS],
  );
  await client.query(
    `with place as (
       select row_number() over (order by start, counter) as n, start, counter
       from generate_series(0, $3::int - 1) day, generate_series(0, $5::int - 1) slot, generate_series(1, $4::int) counter,
         lateral (select ($6::date + day + time '08:00') at time zone 'Europe/Rome' + slot * interval '30 minutes' as start) s),
     booked as (select *, gen_random_uuid() as holder from place where n % 126 <> 0 limit $2)
     insert into claim (agenda_id, counter, cell, holder, expires_at)
     select $1::uuid, counter, start + cell * interval '5 minutes', holder, 'infinity'
     from booked, generate_series(0, 5) cell order by 3, 2`,
    [AGENDA, BOOKED, DAYS, COUNTERS, PLACES, from],
  );
  await client.query('analyze claim');
}

const STATEMENT = `select extract(epoch from cell)::float8 * 1000 as cell, bit_or(1 << (counter - 1)) as mask from claim
  where agenda_id = $1 and cell >= $2 and cell < $3 and expires_at > now() group by cell`;
const QUESTION = `query ($id: ID!, $from: LocalDate!, $to: LocalDate!) {
  availability(purposeId: $id, from: $from, to: $to) { on slots { startsAt free } } }`;

async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const from = performance.now();
    await work();
    took.push(performance.now() - from);
  }
  return took.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

/** What a citizen's question about ninety days costs beside the one statement that it asks of the database (A6). */
export async function benchAvailability(adminUrl: string, url: string, times = 9): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl, options: '-c search_path=appointments,extensions' });
  await client.connect();
  const from = firstDay();
  const to = new Date(Date.parse(from) + (DAYS - 1) * 86_400_000).toISOString().slice(0, 10);
  await fill(client, from);
  const body = JSON.stringify({ query: QUESTION, variables: { id: PURPOSE, from, to } });
  const ask = async () => {
    const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    return (await answer.json()) as { data?: { availability: { slots: { free: number }[] }[] | null } };
  };
  const days = (await ask()).data?.availability ?? [];
  const free = days.flatMap(({ slots }) => slots).reduce((sum, slot) => sum + slot.free, 0);
  const statement = await median(times, () =>
    client.query({ name: 'busy', text: STATEMENT, values: [AGENDA, from, `${to}T23:59:59Z`] }),
  );
  const question = await median(times, ask);
  await client.query('delete from claim where agenda_id = $1', [AGENDA]);
  await client.end();
  return `\nAvailability of ${DAYS} days, ${COUNTERS} counters, ${BOOKED} appointments (${free} places free, ${days.length} days answered)
its one statement${' '.repeat(26)} ${statement.toFixed(1).padStart(7)} ms
the whole question, through the gateway${' '.repeat(4)} ${question.toFixed(1).padStart(7)} ms  ${(question / statement).toFixed(1)}×`;
}
