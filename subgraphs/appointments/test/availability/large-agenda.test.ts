import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { plusDays, romeInstant } from '@respi/kit/clock.js';
import { anonymous, type TestHouse } from '@respi/kit/testing/stand.js';
import { AGENDA, MARRIAGE, standAppointments } from '../build/house.js';

/* A6: ninety days, eight counters, twenty thousand appointments: one statement, and arithmetic beside it. */

const DAYS = 90;
const COUNTERS = 8;
const BOOKED = 20_000;
const FROM = '2026-12-01';
const TO = plusDays(FROM, DAYS - 1);

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
  await house.sql('update agenda set counters = $1, step_minutes = 30, istat_code = null where id = $2', [
    COUNTERS,
    AGENDA,
  ]);
  await house.sql('delete from agenda_closure');
  await house.sql('delete from holiday');
  await house.sql('delete from agenda_window where agenda_id = $1', [AGENDA]);
  await house.sql('update purpose set max_lead_days = 365 where id = $1', [MARRIAGE]);
  await house.sql(
    `insert into agenda_window (id, agenda_id, weekday, opens, closes, valid_from, counters, public_counters)
     select gen_random_uuid(), $1, day, '08:00', '22:00', '2026-01-01', $2, $2 from generate_series(1, 7) day`,
    [AGENDA, COUNTERS],
  );
  // every place of ninety days is numbered, and twenty thousand of them, spread evenly, are taken
  await house.sql(
    `with place as (
       select row_number() over (order by start, counter) as n, start, counter
       from generate_series(0, $3 - 1) day, generate_series(0, 27) slot, generate_series(1, $4) counter,
         lateral (select timestamptz '2026-12-01 07:00+00' + day * interval '1 day' + slot * interval '30 minutes' as start) s),
     booked as (select *, gen_random_uuid() as holder from place where n % 126 <> 0 limit $2)
     insert into claim select $1::uuid, counter, start + cell * interval '5 minutes', holder, 'infinity'
     from booked, generate_series(0, 5) cell order by 1, 3, 2`,
    [AGENDA, BOOKED, DAYS, COUNTERS],
  );
  await house.sql('analyze claim');
}, 120_000);
afterAll(() => house.close());

const BUSY = `select extract(epoch from cell)::float8 * 1000 as cell, bit_or(1 << (counter - 1)) as mask from claim
  where agenda_id = $1 and cell >= $2 and cell < $3 and expires_at > $4 group by cell`;

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 7; n += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return median(times);
}

test('A6: a question about 90 days, 8 counters and 20,000 appointments is right, and its time stands beside its statement', async () => {
  const ask = () =>
    house.ask(
      anonymous,
      `query ($id: ID!, $from: LocalDate!, $to: LocalDate!) {
        availability(purposeId: $id, from: $from, to: $to) { on slots { startsAt free } } }`,
      { id: MARRIAGE, from: FROM, to: TO },
    );
  const days = (await ask()).data.availability as { slots: { free: number }[] }[];
  expect(days).toHaveLength(DAYS);
  const free = days.flatMap(({ slots }) => slots).reduce((sum, slot) => sum + slot.free, 0);
  expect(free).toBe(DAYS * 28 * COUNTERS - BOOKED);
  const until = romeInstant(plusDays(TO, 1));
  const statement = await timed(() => house.sql(BUSY, [AGENDA, romeInstant(FROM), until, house.clock.now()]));
  const whole = await timed(ask);
  process.stdout.write(
    `A6 availability, ${DAYS} days × ${COUNTERS} counters, ${BOOKED} appointments: ${whole.toFixed(0)} ms, of which its statement ${statement.toFixed(0)} ms\n`,
  );
  // arithmetic on top of one statement: a question per day or per place would take many times as long
  expect(whole).toBeLessThan(statement * 4 + 250);
}, 60_000);
