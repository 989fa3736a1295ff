import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { endProposals } from '../../src/closure/end-proposals.job.js';
import { AGENDA, booked, clerk, deskOperator, emptied, hold, letters, standAppointments } from '../build/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await emptied(house);
});

const DAY = '2026-12-03';
const CLOSE = `mutation ($input: DeclareClosureInput!) { declareClosure(input: $input) {
  closure { id counter } affected { code counter } userErrors { code field } } }`;
const DECIDE = `mutation ($input: DecideAffectedInput!) { decideAffected(input: $input) {
  decided skipped userErrors { code field } } }`;
const ANSWER = `mutation ($input: AnswerProposalInput!) { answerProposal(input: $input) {
  booking { code state startsAt } manageToken userErrors { code } } }`;
const LIFT = 'mutation ($input: LiftClosureInput!) { liftClosure(input: $input) { lifted userErrors { code } } }';
const AFFECTED = `query ($agendaId: ID!) { affectedBookings(agendaId: $agendaId) {
  closureId closureReason decision answer proposedStartsAt proposalUntil decidedBy { id } booking { id code state } } }`;
const SEE = 'query ($token: String!) { booking(token: $token) { state proposal { startsAt until } } }';

const close = async (over: object = {}, actor: Actor = clerk()) => {
  const input = { clientKey: key(), agendaId: AGENDA, startsOn: DAY, endsOn: DAY, reason: 'Neve', ...over };
  return (await house.ask(actor, CLOSE, { input })).data.declareClosure;
};
const decide = async (closureId: string, bookingIds: string[], act: string, actor: Actor = clerk(), over = {}) =>
  (await house.ask(actor, DECIDE, { input: { clientKey: key(), closureId, bookingIds, act, ...over } })).data
    .decideAffected;
const answer = async (token: string, accept: boolean) =>
  (await house.ask(anonymous, ANSWER, { input: { clientKey: key(), token, accept } })).data.answerProposal;
const affected = async (actor: Actor = clerk()) =>
  (await house.ask(actor, AFFECTED, { agendaId: AGENDA })).data?.affectedBookings ?? null;
const see = async (token: string) => (await house.ask(anonymous, SEE, { token })).data.booking;
const proposedTo = async (email: string) =>
  (await letters(house)).filter(({ to, template }) => to === email && template === 'moveProposed').at(-1);

/** Three appointments on the day that will be closed. */
async function threeOnTheDay() {
  const all = [];
  for (const [at, email] of ['uno@example.org', 'due@example.org', 'tre@example.org'].entries()) {
    const startsAt = new Date(Date.parse('2026-12-03T08:00:00.000Z') + at * 30 * 60_000).toISOString();
    all.push(await booked(house, { hold: { startsAt }, form: { email } }));
  }
  return all;
}

describe('a closure over appointments', () => {
  test('A27: it lists each, all of them to be decided, and none is lost or changed by itself', async () => {
    const all = await threeOnTheDay();
    const { closure } = await close();
    const rows = await affected();
    expect(rows.map((row: { booking: { code: string } }) => row.booking.code)).toEqual(all.map(({ code }) => code));
    expect(new Set(rows.map((row: { decision: string }) => row.decision))).toEqual(new Set(['OPEN']));
    expect(rows[0]).toMatchObject({ closureId: closure.id, closureReason: 'Neve', answer: null });
    expect(await house.sql(`select 1 from booking where state = 'CONFIRMED'`)).toHaveLength(3);
  });

  test('A27 A33: in bulk, one kept, one cancelled with the reason, one proposed; each shows who decided', async () => {
    const [kept, gone, moved] = await threeOnTheDay();
    const { closure } = await close();
    const actor = clerk();
    expect(await decide(closure.id, [kept!.id], 'KEEP', actor)).toMatchObject({ decided: 1, skipped: 0 });
    await decide(closure.id, [gone!.id], 'CANCEL', actor);
    await decide(closure.id, [moved!.id], 'PROPOSE', actor);
    const rows = await affected();
    const byCode = Object.fromEntries(rows.map((row: { booking: { code: string } }) => [row.booking.code, row]));
    expect(byCode[kept!.code]).toMatchObject({ decision: 'KEPT', decidedBy: { id: actor.personId } });
    expect(byCode[gone!.code]).toMatchObject({ decision: 'CANCELLED', booking: { state: 'CANCELLED_BY_OFFICE' } });
    expect(byCode[moved!.code]).toMatchObject({ decision: 'PROPOSED', answer: null });
    expect(byCode[moved!.code].proposedStartsAt > '2026-12-04').toBe(true);
    expect(
      (await letters(house)).find(({ to, template }) => to === 'due@example.org' && template === 'cancelledByOffice')
        ?.params.reason,
    ).toBe('Neve');
  });

  test('A33: the new time is kept for the person alone; accepting moves, and the office sees the answer', async () => {
    const [mine] = await threeOnTheDay();
    const { closure } = await close();
    await decide(closure.id, [mine!.id], 'PROPOSE');
    const letter = await proposedTo('uno@example.org');
    const { proposal } = await see(letter?.params.token as string);
    const taken = await house.sql('select 1 from claim where cell = $1 and holder <> $2', [
      proposal.startsAt,
      mine!.id,
    ]);
    expect(taken).toHaveLength(1);
    const done = await answer(mine!.token, true);
    expect(done).toMatchObject({ booking: { code: mine!.code, state: 'CONFIRMED', startsAt: proposal.startsAt } });
    expect((await affected())[2]).toMatchObject({ decision: 'PROPOSED', answer: 'ACCEPTED' });
    expect(await house.sql(`select 1 from claim where holder = $1`, [mine!.id])).toHaveLength(0);
    expect((await answer(done.manageToken, true)).userErrors).toEqual([{ code: 'EXPIRED' }]);
  });

  test('A33: declined or not answered, it comes back to the office to be decided again', async () => {
    const [first, second] = await threeOnTheDay();
    const { closure } = await close();
    await decide(closure.id, [first!.id, second!.id], 'PROPOSE');
    await answer(first!.token, false);
    house.clock.at('2026-11-26T09:00:01Z');
    await runJob(house.open.house, endProposals);
    const rows = await affected();
    const answers = Object.fromEntries(
      rows.map((row: { booking: { code: string }; decision: string; answer: string }) => [
        row.booking.code,
        [row.decision, row.answer],
      ]),
    );
    expect(answers[first!.code]).toEqual(['OPEN', 'DECLINED']);
    expect(answers[second!.code]).toEqual(['OPEN', 'NO_ANSWER']);
    expect((await answer(second!.token, true)).userErrors).toEqual([{ code: 'EXPIRED' }]);
    expect((await see(first!.token)).state).toBe('CONFIRMED');
    expect(await decide(closure.id, [first!.id], 'CANCEL')).toMatchObject({ decided: 1 });
  });

  test('A27: what the citizen settled meanwhile is skipped, never undone', async () => {
    const [mine] = await threeOnTheDay();
    const { closure } = await close();
    await house.ask(
      anonymous,
      'mutation ($i: CancelBookingInput!) { cancelBooking(input: $i) { userErrors { code } } }',
      {
        i: { clientKey: key(), token: mine!.token },
      },
    );
    expect(await decide(closure.id, [mine!.id], 'PROPOSE')).toMatchObject({ decided: 0, skipped: 1 });
  });

  test('A27 A3: only those who receive there decide; nothing chosen is said', async () => {
    const [mine] = await threeOnTheDay();
    const { closure } = await close();
    expect((await decide(closure.id, [], 'KEEP')).userErrors).toEqual([{ code: 'REQUIRED', field: ['bookingIds'] }]);
    expect((await decide(closure.id, [mine!.id], 'CANCEL', deskOperator())).userErrors[0].code).toBe('NOT_FOUND');
    expect((await decide(key(), [mine!.id], 'CANCEL')).userErrors[0].code).toBe('NOT_FOUND');
    expect(await affected(deskOperator())).toEqual([]);
    expect(await affected(personIn('OFFICE_CLERK', { officeId: key() }))).toEqual([]);
    expect(await affected(anonymous)).toBeNull();
  });
});

describe('an absence', () => {
  test('A27 A29: one counter is out: its places are given to nobody, its appointments are listed, others stay', async () => {
    const [first, second] = [await booked(house), await booked(house)];
    const counters = (await house.sql('select code, counter from booking order by counter')) as {
      code: string;
      counter: number;
    }[];
    expect(counters.map(({ counter }) => counter)).toEqual([1, 2]);
    const { closure, affected: touched } = await close({ counter: 1, reason: 'Assenza' });
    expect(closure.counter).toBe(1);
    expect(touched).toEqual([{ code: counters[0]?.code, counter: 1 }]);
    expect(await affected()).toHaveLength(1);
    const later = '2026-12-03T09:00:00.000Z';
    expect((await hold(house, { startsAt: later })).userErrors).toEqual([]);
    expect((await hold(house, { startsAt: later })).userErrors[0].code).toBe('SLOT_TAKEN');
    expect([first.code, second.code]).toContain(counters[0]?.code);
  });

  test('A3: lifted, its places can be booked again', async () => {
    const { closure } = await close({ counter: 1, reason: 'Assenza' });
    await hold(house);
    expect((await hold(house)).userErrors[0].code).toBe('SLOT_TAKEN');
    const input = { clientKey: key(), agendaId: AGENDA, closureId: closure.id };
    expect((await house.ask(clerk(), LIFT, { input })).data.liftClosure.userErrors).toEqual([]);
    expect((await hold(house)).userErrors).toEqual([]);
    const again = await house.ask(clerk(), LIFT, { input: { ...input, clientKey: key() } });
    expect(again.data.liftClosure.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  test('A27: a counter that does not exist is refused', async () => {
    expect((await close({ counter: 9 })).userErrors).toEqual([{ code: 'INVALID', field: ['counter'] }]);
  });
});
