import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SYSTEM } from '@respi/kit/actor.js';
import { writerFor } from '@respi/kit/context.js';
import { anonymous, key, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import fc from 'fast-check';
import { endHolds } from '../src/hold/end-holds.job.js';
import { tendTheLine } from '../src/waiting/offer-places.job.js';
import { AGENDA, confirm, emptied, hold, MARRIAGE, standAppointments } from './build/house.js';

/* A8, A18, A21: a history of what people do to one small agenda, in any order, with transactions killed in between, held
   after every step against a model that knows only who has which place. */

const RUNS = Number(process.env.RESPI_HISTORY_RUNS ?? 8);
/** Places of one Thursday at one counter: three half hours. */
const PLACES = [0, 1, 2].map((n) => new Date(Date.parse('2026-12-03T08:00:00.000Z') + n * 30 * 60_000).toISOString());

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
  await house.sql('update agenda_window set counters = 1, public_counters = 1, breaks = $$[]$$ where agenda_id = $1', [
    AGENDA,
  ]);
  await house.sql('update agenda set step_minutes = 30 where id = $1', [AGENDA]);
  await house.sql(`delete from agenda_window where agenda_id = $1 and weekday <> 4`, [AGENDA]);
});
afterAll(() => house.close());

/** What the model knows: who has a place, by what right, until when. */
interface Model {
  now: number;
  readonly held: Map<number, { token: string; until: number }>;
  readonly booked: Map<number, { token: string }>;
  /** Places that wait for an answer of somebody in the line. */
  readonly offered: Map<number, { entry: string; until: number }>;
  /** Tokens of those in the line, with how many offers went by and what they declined, in the order in which they came. */
  readonly line: { token: string; offers: number; declined: Set<number> }[];
}
interface Real {
  readonly house: TestHouse;
}
type Command = fc.AsyncCommand<Model, Real>;

const MINUTE = 60_000;
const DAY = 86_400_000;
const instant = (now: number): string => new Date(now).toISOString();
const ask = async (source: string, input: object) => {
  const [name = ''] = /\{ (\w+)/.exec(source)?.slice(1) ?? [];
  const answer = await house.ask(anonymous, source, { input: { clientKey: key(), ...input } });
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data[name];
};

/** Holds and offers that have run out are nobody’s any more, whether or not the job has come by. */
function expire(model: Model): void {
  for (const [place, { until }] of model.held) if (until <= model.now) model.held.delete(place);
}
const isTaken = (model: Model, place: number): boolean =>
  model.held.has(place) || model.booked.has(place) || model.offered.has(place);

/** The next in line for a place: fewest offers, then first come, and not who declined it. */
function nextInLine(model: Model, place: number) {
  const waiting = model.line.filter(
    (one) => ![...model.offered.values()].some(({ entry }) => entry === one.token) && !one.declined.has(place),
  );
  return waiting.sort((a, b) => a.offers - b.offers || model.line.indexOf(a) - model.line.indexOf(b))[0];
}

/** A place of this Thursday came free: the line has it first, in the same breath. */
function comesFree(model: Model): void {
  for (const place of PLACES.keys()) {
    if (isTaken(model, place)) continue;
    const next = nextInLine(model, place);
    if (next) model.offered.set(place, { entry: next.token, until: model.now + DAY });
  }
}

/** What the database says, in the words of the model. */
async function truth(): Promise<string[]> {
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

async function agree(model: Model): Promise<void> {
  expect(await truth()).toEqual(believed(model));
  expect(await house.sql('select 1 from claim group by agenda_id, counter, cell having count(*) > 1')).toEqual([]);
  // whole or not at all: no confirmed appointment lacks a cell of its length
  const broken = await house.sql(
    `select b.id from booking b left join claim c on c.holder = b.id and c.expires_at = 'infinity'
     where b.state = 'CONFIRMED' group by b.id
     having count(c.cell) <> extract(epoch from b.ends_at - b.starts_at) / 300`,
  );
  expect(broken).toEqual([]);
}

abstract class Step implements Command {
  constructor(protected readonly place: number) {}
  check(_model: Readonly<Model>): boolean {
    return true;
  }
  abstract act(model: Model): Promise<void>;
  async run(model: Model): Promise<void> {
    expire(model);
    await this.act(model);
    await agree(model);
  }
  toString(): string {
    return `${this.constructor.name}(${this.place})`;
  }
}

class Hold extends Step {
  async act(model: Model): Promise<void> {
    const answer = await hold(house, { startsAt: PLACES[this.place], networkPrefix: key() });
    if (isTaken(model, this.place)) expect(answer.userErrors[0].code).toBe('SLOT_TAKEN');
    else model.held.set(this.place, { token: answer.hold.token, until: model.now + 10 * MINUTE });
  }
}

class Confirm extends Step {
  override check = (model: Readonly<Model>): boolean => model.held.has(this.place);
  async act(model: Model): Promise<void> {
    const held = model.held.get(this.place);
    if (!held) return;
    const done = await confirm(house, held.token);
    expect(done.userErrors).toEqual([]);
    model.held.delete(this.place);
    model.booked.set(this.place, { token: done.manageToken });
  }
}

class Cancel extends Step {
  override check = (model: Readonly<Model>): boolean => model.booked.has(this.place);
  async act(model: Model): Promise<void> {
    const { token } = model.booked.get(this.place) ?? { token: '' };
    await ask('mutation ($input: CancelBookingInput!) { cancelBooking(input: $input) { userErrors { code } } }', {
      token,
    });
    model.booked.delete(this.place);
    comesFree(model);
  }
}

/** To the next place that the mover holds. */
class Move extends Step {
  override check = (model: Readonly<Model>): boolean => model.booked.has(this.place) && model.held.size > 0;
  async act(model: Model): Promise<void> {
    const mine = model.booked.get(this.place);
    const [to, held] = [...model.held][0] ?? [];
    if (!mine || to === undefined || !held) return;
    const done = await ask(
      'mutation ($input: MoveBookingInput!) { moveBooking(input: $input) { manageToken userErrors { code } } }',
      { token: mine.token, newHoldToken: held.token },
    );
    expect(done.userErrors).toEqual([]);
    model.held.delete(to);
    model.booked.delete(this.place);
    model.booked.set(to, { token: done.manageToken });
    comesFree(model);
  }
}

class Release extends Step {
  override check = (model: Readonly<Model>): boolean => model.held.has(this.place);
  async act(model: Model): Promise<void> {
    const { token } = model.held.get(this.place) ?? { token: '' };
    await ask('mutation ($input: HoldTokenInput!) { releaseHold(input: $input) { userErrors { code } } }', { token });
    model.held.delete(this.place);
  }
}

class Join extends Step {
  override check = (model: Readonly<Model>): boolean => model.line.length < 4;
  async act(model: Model): Promise<void> {
    const person = { name: 'Omar', email: `${key()}@example.org`, language: 'it', privacyAccepted: true };
    const done = await ask(
      'mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) { token userErrors { code } } }',
      { purposeId: MARRIAGE, kind: 'OFFER', ...person },
    );
    model.line.push({ token: done.token, offers: 0, declined: new Set() });
  }
}

class Decline extends Step {
  override check = (model: Readonly<Model>): boolean => model.offered.has(this.place);
  async act(model: Model): Promise<void> {
    const { entry = '' } = model.offered.get(this.place) ?? {};
    await ask(
      'mutation ($input: DeclineOfferedPlaceInput!) { declineOfferedPlace(input: $input) { userErrors { code } } }',
      {
        token: entry,
      },
    );
    pass(model, this.place, entry);
  }
}

function pass(model: Model, place: number, token: string): void {
  model.offered.delete(place);
  const at = model.line.findIndex((one) => one.token === token);
  const one = model.line[at];
  if (!one) return;
  one.offers += 1;
  one.declined.add(place);
  if (one.offers >= 3) model.line.splice(at, 1);
  comesFree(model);
}

class Take extends Step {
  override check = (model: Readonly<Model>): boolean => model.offered.has(this.place);
  async act(model: Model): Promise<void> {
    const { entry = '' } = model.offered.get(this.place) ?? {};
    const done = await ask(
      'mutation ($input: TakeOfferedPlaceInput!) { takeOfferedPlace(input: $input) { manageToken userErrors { code } } }',
      { token: entry },
    );
    expect(done.userErrors).toEqual([]);
    model.offered.delete(this.place);
    model.line.splice(
      model.line.findIndex((one) => one.token === entry),
      1,
    );
    model.booked.set(this.place, { token: done.manageToken });
  }
}

/** Eleven minutes: every hold runs out; the job comes by. */
class Wait extends Step {
  async act(model: Model): Promise<void> {
    model.now += 11 * MINUTE;
    house.clock.at(instant(model.now));
    expire(model);
    await runJob(house.open.house, endHolds);
  }
}

/** The job that tends the line: whatever is free is offered. */
class Tend extends Step {
  async act(model: Model): Promise<void> {
    await runJob(house.open.house, tendTheLine);
    comesFree(model);
  }
}

/** A process dies in the middle of taking a place: its transaction is cut off and leaves nothing behind. */
class Killed extends Step {
  async act(): Promise<void> {
    const [{ version }] = await house.sql('select version from agenda where id = $1', [AGENDA]);
    const writer = writerFor(house.open.house, SYSTEM);
    await writer
      .transactional(async (em) => {
        const sql = (em as typeof writer).execute.bind(em);
        await sql(`select claim_place(?::uuid, ?::int, 1, 1, ?::timestamptz, 6, ?::uuid, 'infinity', ?::timestamptz)`, [
          AGENDA,
          version,
          PLACES[this.place],
          key(),
          house.clock.now(),
        ]);
        const [{ pid }] = (await sql('select pg_backend_pid() as pid')) as [{ pid: number }];
        await house.sql('select pg_terminate_backend($1)', [pid]);
        await sql('select 1');
      })
      .then(
        () => expect('the transaction was cut off').toBe('but it went through'),
        () => undefined,
      );
  }
}

const place = fc.integer({ min: 0, max: PLACES.length - 1 });
const steps = [Hold, Confirm, Cancel, Move, Release, Join, Decline, Take, Wait, Tend, Killed, Hold, Confirm, Hold];

describe('the history of an agenda', () => {
  test(
    `A8 A18 A21: after every step of ${RUNS} random histories the database and the model agree on who has which place`,
    async () => {
      const histories = fc.commands(
        steps.map((Kind) => place.map((at) => new Kind(at))),
        { maxCommands: 30, size: '+1' },
      );
      await fc.assert(
        fc.asyncProperty(histories, async (history) => {
          const begin = Date.parse('2026-11-23T09:00:00Z');
          house.clock.at(instant(begin));
          await emptied(house);
          // only this Thursday: the others are full, so that the line waits for these places alone
          await house.sql(
            `insert into claim select $1, 1, cell, gen_random_uuid(), 'infinity'
             from generate_series(timestamptz '2026-11-23 00:00+00', '2027-02-28 00:00+00', '5 minutes') cell
             where cell < $2 or cell >= $2::timestamptz + interval '90 minutes'`,
            [AGENDA, PLACES[0]],
          );
          const model = { now: begin, held: new Map(), booked: new Map(), offered: new Map(), line: [] };
          await fc.asyncModelRun(() => ({ model, real: { house } }), history);
        }),
        { numRuns: RUNS },
      );
    },
    RUNS * 20_000 + 60_000,
  );

  test('twin: where a cancelled place is kept by mistake, the same comparison finds it', async () => {
    await emptied(house);
    house.clock.at('2026-11-23T09:00:00Z');
    const held = await hold(house, { startsAt: PLACES[0] });
    const done = await confirm(house, held.hold.token);
    await house.sql(`update booking set state = 'CANCELLED_BY_CITIZEN' where code = $1`, [done.code]);
    const model: Model = { now: 0, held: new Map(), booked: new Map(), offered: new Map(), line: [] };
    await expect(agree(model)).rejects.toThrow();
  });
});
