import { expect } from '@jest/globals';
import type { TestHouse } from '@respi/kit/testing/stand.js';

/** Places of one Thursday at one counter: three half hours. */
export const PLACES = [0, 1, 2].map((n) =>
  new Date(Date.parse('2026-12-03T08:00:00.000Z') + n * 30 * 60_000).toISOString(),
);

/** What the model knows: who has a place, by what right, until when. */
export interface Model {
  now: number;
  readonly held: Map<number, { token: string; until: number }>;
  readonly booked: Map<number, { token: string }>;
  /** Places that wait for an answer of somebody in the line. */
  readonly offered: Map<number, { entry: string; until: number }>;
  /** Tokens of those in the line, with how many offers went by and what they declined, in the order in which they came. */
  readonly line: { token: string; offers: number; declined: Set<number> }[];
}

export const modelAt = (now: number): Model => ({
  now,
  held: new Map(),
  booked: new Map(),
  offered: new Map(),
  line: [],
});

export const MINUTE = 60_000;
export const DAY = 86_400_000;
export const instant = (now: number): string => new Date(now).toISOString();

/** Holds that have run out are nobody’s any more, whether or not the job has come by. */
export function expire(model: Model): void {
  for (const [place, { until }] of model.held) if (until <= model.now) model.held.delete(place);
}

export const isTaken = (model: Model, place: number): boolean =>
  model.held.has(place) || model.booked.has(place) || model.offered.has(place);

/** The next in line for a place: fewest offers, then first come, and not who declined it. */
function nextInLine(model: Model, place: number) {
  const waiting = model.line.filter(
    (one) => ![...model.offered.values()].some(({ entry }) => entry === one.token) && !one.declined.has(place),
  );
  return waiting.sort((a, b) => a.offers - b.offers || model.line.indexOf(a) - model.line.indexOf(b))[0];
}

/** A place of this Thursday came free: the line has it first, in the same breath. */
export function comesFree(model: Model): void {
  for (const place of PLACES.keys()) {
    if (isTaken(model, place)) continue;
    const next = nextInLine(model, place);
    if (next) model.offered.set(place, { entry: next.token, until: model.now + DAY });
  }
}

/** An offer that was declined or went by: the person waits on behind the others, three times at most. */
export function pass(model: Model, place: number, token: string): void {
  model.offered.delete(place);
  const at = model.line.findIndex((one) => one.token === token);
  const one = model.line[at];
  if (!one) return;
  one.offers += 1;
  one.declined.add(place);
  if (one.offers >= 3) model.line.splice(at, 1);
  comesFree(model);
}

/** What the database says, in the words of the model. */
async function truth(house: TestHouse): Promise<string[]> {
  const rows = await house.sql(
    `select c.cell, c.holder, coalesce(b.state, case when h.waiting_id is not null then 'OFFER' else 'HOLD' end) as kind
     from claim c left join booking b on b.id = c.holder left join hold h on h.id = c.holder
     where c.expires_at > $1 and c.cell = any ($2::timestamptz[]) order by c.cell`,
    [house.clock.now(), PLACES],
  );
  return rows.map(({ cell, kind }) => `${PLACES.indexOf(cell.toISOString())} ${kind}`);
}

const believed = (model: Model): string[] =>
  [...PLACES.keys()].flatMap((place) =>
    model.booked.has(place)
      ? [`${place} CONFIRMED`]
      : model.offered.has(place)
        ? [`${place} OFFER`]
        : model.held.has(place)
          ? [`${place} HOLD`]
          : [],
  );

/** What must be empty after every step: each is something that was done by half. */
const HALVES = {
  'two have one place': 'select 1 from claim group by agenda_id, counter, cell having count(*) > 1',
  'an appointment lacks a cell of its length': `select b.id from booking b
     left join claim c on c.holder = b.id and c.expires_at = 'infinity' where b.state = 'CONFIRMED'
     group by b.id having count(c.cell) <> extract(epoch from b.ends_at - b.starts_at) / 300`,
  'a confirmed place has no appointment': `select h.id from hold h where h.ended_as = 'CONFIRMED'
     and not exists (select 1 from booking b where b.id = h.id)`,
  'an appointment has no link to manage it by': `select b.id from booking b where b.state = 'CONFIRMED'
     and not exists (select 1 from manage_token t where t.booking_id = b.id)`,
  'an appointment was not told to its person': `select b.id from booking b where b.state = 'CONFIRMED'
     and not exists (select 1 from outbox o where o.kind = 'MAIL' and o.entity_key = 'booking:' || b.id)`,
  'an offer holds no place': `select e.id from waiting_entry e where e.state = 'OFFERED'
     and not exists (select 1 from claim c where c.holder = e.hold_id)`,
  'an offered place is offered to nobody': `select h.id from hold h where h.waiting_id is not null
     and h.ended_as is null and not exists (select 1 from waiting_entry e where e.hold_id = h.id)`,
};

/** Holds the database against the model. */
export async function agree(house: TestHouse, model: Model): Promise<void> {
  expect(await truth(house)).toEqual(believed(model));
  await nothingByHalf(house);
}

/** Whatever was done was done whole. */
export async function nothingByHalf(house: TestHouse): Promise<void> {
  for (const [what, rows] of Object.entries(HALVES)) expect([what, await house.sql(rows)]).toEqual([what, []]);
}
