import { expect } from '@jest/globals';
import { anonymous, key, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import type fc from 'fast-check';
import { endHolds } from '../../src/hold/end-holds.job.js';
import { tendTheLine } from '../../src/waiting/offer-places.job.js';
import { confirm, hold, MARRIAGE } from '../build/house.js';
import {
  agree,
  comesFree,
  DAY,
  expire,
  instant,
  isTaken,
  MINUTE,
  type Model,
  nothingByHalf,
  PLACES,
  pass,
} from './model.js';
import type { Trap } from './trap.js';

export interface Real {
  readonly house: TestHouse;
  readonly trap: Trap;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of commands are read freely
type Answer = any;

async function ask(house: TestHouse, source: string, input: object): Promise<Answer> {
  const [name = ''] = /\{ (\w+)/.exec(source)?.slice(1) ?? [];
  const answer = await house.ask(anonymous, source, { input });
  if (!answer.data?.[name]) throw new Error(JSON.stringify(answer.errors));
  return answer.data[name];
}

/** What somebody does: sent with a key, perhaps twice; what it comes to is settled in the model once. */
export abstract class Step implements fc.AsyncCommand<Model, Real> {
  constructor(protected readonly place: number) {}
  check(_model: Readonly<Model>): boolean {
    return true;
  }
  /** Whether it is one transaction; a job that is several may be cut off between two of them. */
  readonly isOne: boolean = true;
  /** What time does by itself, before anything is sent. */
  before(_model: Model, _house: TestHouse): void {}
  abstract send(model: Model, house: TestHouse, clientKey: string): Promise<Answer>;
  abstract settle(model: Model, answer: Answer): void;
  async run(model: Model, { house }: Real): Promise<void> {
    expire(model);
    this.before(model, house);
    this.settle(model, await this.send(model, house, key()));
    await agree(house, model);
  }
  toString(): string {
    return `${this.constructor.name}(${this.place})`;
  }
}

export class Hold extends Step {
  send(_model: Model, house: TestHouse, clientKey: string): Promise<Answer> {
    return hold(house, { startsAt: PLACES[this.place], networkPrefix: clientKey, clientKey });
  }
  settle(model: Model, answer: Answer): void {
    if (isTaken(model, this.place)) expect(answer.userErrors[0].code).toBe('SLOT_TAKEN');
    else model.held.set(this.place, { token: answer.hold.token, until: model.now + 10 * MINUTE });
  }
}

export class Confirm extends Step {
  override check = (model: Readonly<Model>): boolean => model.held.has(this.place);
  send(model: Model, house: TestHouse, clientKey: string): Promise<Answer> {
    const email = `${clientKey}@example.org`;
    return confirm(house, model.held.get(this.place)?.token ?? '', { clientKey, email });
  }
  settle(model: Model, done: Answer): void {
    expect(done.userErrors).toEqual([]);
    model.held.delete(this.place);
    model.booked.set(this.place, { token: done.manageToken });
  }
}

export class Cancel extends Step {
  override check = (model: Readonly<Model>): boolean => model.booked.has(this.place);
  send(model: Model, house: TestHouse, clientKey: string): Promise<Answer> {
    const { token } = model.booked.get(this.place) ?? { token: '' };
    return ask(
      house,
      'mutation ($input: CancelBookingInput!) { cancelBooking(input: $input) { userErrors { code } } }',
      { token, clientKey },
    );
  }
  settle(model: Model, done: Answer): void {
    expect(done.userErrors).toEqual([]);
    model.booked.delete(this.place);
    comesFree(model);
  }
}

/** To the next place that the mover holds. */
export class Move extends Step {
  override check = (model: Readonly<Model>): boolean => model.booked.has(this.place) && model.held.size > 0;
  #to = -1;
  send(model: Model, house: TestHouse, clientKey: string): Promise<Answer> {
    const [to = -1, held] = [...model.held][0] ?? [];
    this.#to = to;
    return ask(
      house,
      'mutation ($input: MoveBookingInput!) { moveBooking(input: $input) { manageToken userErrors { code } } }',
      { token: model.booked.get(this.place)?.token, newHoldToken: held?.token, clientKey },
    );
  }
  settle(model: Model, done: Answer): void {
    expect(done.userErrors).toEqual([]);
    model.held.delete(this.#to);
    model.booked.delete(this.place);
    model.booked.set(this.#to, { token: done.manageToken });
    comesFree(model);
  }
}

export class Release extends Step {
  override check = (model: Readonly<Model>): boolean => model.held.has(this.place);
  send(model: Model, house: TestHouse, clientKey: string): Promise<Answer> {
    const { token = '' } = model.held.get(this.place) ?? {};
    return ask(house, 'mutation ($input: HoldTokenInput!) { releaseHold(input: $input) { userErrors { code } } }', {
      token,
      clientKey,
    });
  }
  settle(model: Model): void {
    model.held.delete(this.place);
  }
}

export class Join extends Step {
  override check = (model: Readonly<Model>): boolean => model.line.length < 4;
  send(_model: Model, house: TestHouse, clientKey: string): Promise<Answer> {
    const person = { name: 'Omar', email: `${clientKey}@example.org`, language: 'it', privacyAccepted: true };
    return ask(
      house,
      'mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) { token userErrors { code } } }',
      { purposeId: MARRIAGE, kind: 'OFFER', clientKey, ...person },
    );
  }
  settle(model: Model, done: Answer): void {
    model.line.push({ token: done.token, offers: 0, declined: new Set() });
  }
}

export class Decline extends Step {
  override check = (model: Readonly<Model>): boolean => model.offered.has(this.place);
  send(model: Model, house: TestHouse, clientKey: string): Promise<Answer> {
    return ask(
      house,
      'mutation ($input: DeclineOfferedPlaceInput!) { declineOfferedPlace(input: $input) { userErrors { code } } }',
      { token: model.offered.get(this.place)?.entry, clientKey },
    );
  }
  settle(model: Model): void {
    pass(model, this.place, model.offered.get(this.place)?.entry ?? '');
  }
}

export class Take extends Step {
  override check = (model: Readonly<Model>): boolean => model.offered.has(this.place);
  send(model: Model, house: TestHouse, clientKey: string): Promise<Answer> {
    return ask(
      house,
      'mutation ($input: TakeOfferedPlaceInput!) { takeOfferedPlace(input: $input) { manageToken userErrors { code } } }',
      { token: model.offered.get(this.place)?.entry, clientKey },
    );
  }
  settle(model: Model, done: Answer): void {
    expect(done.userErrors).toEqual([]);
    const { entry } = model.offered.get(this.place) ?? {};
    model.offered.delete(this.place);
    model.line.splice(
      model.line.findIndex((one) => one.token === entry),
      1,
    );
    model.booked.set(this.place, { token: done.manageToken });
  }
}

/** Eleven minutes: every hold runs out; the job comes by. */
export class Wait extends Step {
  override before(model: Model, house: TestHouse): void {
    model.now += 11 * MINUTE;
    house.clock.at(instant(model.now));
    expire(model);
  }
  send = (_model: Model, house: TestHouse): Promise<Answer> => runJob(house.open.house, endHolds);
  settle(): void {}
}

/** The job that tends the line: whatever is free is offered. */
export class Tend extends Step {
  override readonly isOne = false;
  send = (_model: Model, house: TestHouse): Promise<Answer> => runJob(house.open.house, tendTheLine);
  settle(model: Model): void {
    comesFree(model);
  }
}

/** A day and a minute: the one offer that stands goes by unanswered, and its place to the next in line. */
export class Lapse extends Step {
  override readonly isOne = false;
  override check = (model: Readonly<Model>): boolean => model.offered.size === 1 && model.now < LATEST;
  override before(model: Model, house: TestHouse): void {
    model.now += DAY + MINUTE;
    house.clock.at(instant(model.now));
    expire(model);
  }
  send = (_model: Model, house: TestHouse): Promise<Answer> => runJob(house.open.house, tendTheLine);
  settle(model: Model): void {
    const [[place, { entry }] = [0, { entry: '' }]] = [...model.offered];
    pass(model, place, entry);
    comesFree(model);
  }
}
/** Until when a place of that Thursday can be offered after one more day. */
const LATEST = Date.parse('2026-11-29T00:00:00Z');

/** Any of these, cut off at one of its writes: nothing is left by half, and sent again it is done once (A9). */
export class Cut implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly step: Step,
    private readonly nth: number,
  ) {}
  check = (model: Readonly<Model>): boolean => this.step.check(model);
  async run(model: Model, { house, trap }: Real): Promise<void> {
    expire(model);
    this.step.before(model, house);
    const clientKey = key();
    await trap.arm(this.nth);
    await this.step.send(model, house, clientKey).catch(() => undefined);
    const wasCut = await trap.disarm();
    if (wasCut) Cut.struck.add(this.step.constructor.name);
    if (wasCut && this.step.isOne) await agree(house, model);
    await nothingByHalf(house);
    this.step.settle(model, await this.step.send(model, house, clientKey));
    await agree(house, model);
  }
  /** Which steps were really cut off somewhere. */
  static readonly struck = new Set<string>();
  toString = (): string => `Cut(${this.step}, ${this.nth})`;
}
