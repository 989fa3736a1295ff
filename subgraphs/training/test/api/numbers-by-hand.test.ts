import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../../src/plan.js';
import { buildEvent, operator, registerAs } from '../build/events.js';
import { download, onEvent, onRegistration, read } from '../build/verbs.js';

/*
 * Every number that training shows, against a year small enough to be counted by hand:
 *
 *            équipe 10.12. (2 × 2 h)   experts 14.12. (3 h)   31.12. 23:30 UTC (3 h)   15.1.2027 (3 h)
 *  Ada  (A)  both                      there                  there                    there
 *  Bo   (A)  the first                 did not come
 *  Cleo (B)  did not come              there
 *  Dina (B)                            there
 *  Eva  (A)  withdrew
 */

let house: TestHouse;
const [A, B] = [key(), key()];
const who = {
  ada: operator({ enteId: A }),
  bo: operator({ enteId: A }),
  cleo: operator({ enteId: B }),
  dina: operator({ enteId: B }),
  eva: operator({ enteId: A }),
};
const trainer = personIn('TRAINER');
const at: Record<'equipe' | 'experts' | 'newYear' | 'january' | 'next', string> = {} as never;
const seats = new Map<Actor, Record<string, string>>();

async function seat(person: Actor, event: string): Promise<string> {
  const { registration } = await registerAs(house, person, event);
  seats.set(person, { ...seats.get(person), [event]: registration.id });
  return registration.id;
}
const sittings = async (event: string): Promise<string[]> =>
  (await house.sql('select id from event_session where event_id = $1 order by starts_at', [event])).map(({ id }) => id);
async function mark(person: Actor, event: string, isPresent: boolean, ...which: number[]): Promise<void> {
  const all = await sittings(event);
  for (const one of which) {
    const input = { registrationId: seats.get(person)?.[event], sessionId: all[one], isPresent, reason: 'Foglio' };
    expect((await onRegistration(house, trainer, 'markAttendance', input)).userErrors).toEqual([]);
  }
}

beforeAll(async () => {
  house = await stand(plan);
  house.clock.at('2026-11-23T09:00:00Z');
  at.equipe = await buildEvent(house, { startsAt: '2026-12-10T08:00:00Z' });
  at.experts = await buildEvent(house, { startsAt: '2026-12-14T08:00:00Z' });
  at.newYear = await buildEvent(house, { startsAt: '2026-12-31T23:30:00Z' });
  at.january = await buildEvent(house, { startsAt: '2027-01-15T08:00:00Z' });
  at.next = await buildEvent(house, { startsAt: '2027-03-10T08:00:00Z' });
  await house.sql(`update training_event set kind = 'EXPERT' where id = $1`, [at.experts]);
  await house.sql(`update event_session set ends_at = starts_at + interval '2 hours' where event_id = $1`, [at.equipe]);
  await house.sql(
    `insert into event_session (id, event_id, starts_at, ends_at) values (gen_random_uuid(), $1, '2026-12-17T08:00:00Z', '2026-12-17T10:00:00Z')`,
    [at.equipe],
  );
  await house.sql(
    `update training_event set ends_at = '2026-12-17T10:00:00Z', certificate_threshold = 60 where id = $1`,
    [at.equipe],
  );
  for (const person of [who.ada, who.bo, who.cleo, who.eva]) await seat(person, at.equipe);
  for (const person of [who.ada, who.bo, who.cleo, who.dina]) await seat(person, at.experts);
  await seat(who.ada, at.newYear);
  await seat(who.ada, at.january);
  await onRegistration(house, who.eva, 'withdrawRegistration', { registrationId: seats.get(who.eva)?.[at.equipe] });
  house.clock.at('2027-02-01T09:00:00Z');
  await mark(who.ada, at.equipe, true, 0, 1);
  // read twice at the door, taken back, given again, and one that was a mistake
  await mark(who.ada, at.equipe, true, 0);
  await mark(who.ada, at.equipe, false, 1);
  await mark(who.ada, at.equipe, true, 1);
  await mark(who.bo, at.equipe, true, 0, 1);
  await mark(who.bo, at.equipe, false, 1);
  for (const person of [who.ada, who.cleo, who.dina]) await mark(person, at.experts, true, 0);
  await mark(who.bo, at.experts, false, 0);
  await mark(who.ada, at.newYear, true, 0);
  await mark(who.ada, at.january, true, 0);
}, 60_000);
afterAll(() => house.close());

const hours = async (year: number) =>
  (
    await read(
      house,
      trainer,
      'query ($year: Int!) { trainingHours(year: $year) { ente { id } minutes people events byPerson { person { id } minutes events } } }',
      { year },
    )
  ).trainingHours;
const person = ({ personId: id }: Actor) => ({ id });

test('T16 M10: the hours of each ente and of each person, in the year of Rome', async () => {
  expect(await hours(2026)).toEqual([
    {
      ente: { id: A },
      minutes: 540,
      people: 2,
      events: 2,
      byPerson: [
        { person: person(who.ada), minutes: 420, events: 2 },
        { person: person(who.bo), minutes: 120, events: 1 },
      ],
    },
    {
      ente: { id: B },
      minutes: 360,
      people: 2,
      events: 1,
      byPerson: [who.cleo, who.dina]
        .map((one) => ({ person: person(one), minutes: 180, events: 1 }))
        .sort((one, other) => String(one.person.id).localeCompare(String(other.person.id))),
    },
  ]);
  expect(await hours(2027)).toEqual([
    {
      ente: { id: A },
      minutes: 360,
      people: 1,
      events: 2,
      byPerson: [{ person: person(who.ada), minutes: 360, events: 2 }],
    },
  ]);
  const file = String(await download(house, trainer, 'hours', '2026'));
  expect(file).toContain(`"${A}";"";"540";"2";"2"`);
  expect(file).toContain(`"${B}";"";"360";"2";"1"`);
});

test('T16: the personal record is what one attended, whatever the year, newest first', async () => {
  const record = async (actor: Actor) =>
    (await read(house, actor, '{ myTrainingRecord { minutes entries { minutes } } }')).myTrainingRecord;
  expect(await record(who.ada)).toEqual({
    minutes: 780,
    entries: [180, 180, 180, 240].map((minutes) => ({ minutes })),
  });
  expect(await record(who.bo)).toEqual({ minutes: 120, entries: [{ minutes: 120 }] });
  expect(await record(who.eva)).toEqual({ minutes: 0, entries: [] });
});

test('T16 M10: the facts of presences add up to the hours, however often a presence was marked and corrected', async () => {
  const facts = await house.sql(
    `select ente_id as ente, sum((detail ->> 'minutes')::int)::int as minutes, sum((detail ->> 'presences')::int)::int as presences
     from fact where kind = 'TRAINING_ATTENDED' group by ente_id`,
  );
  expect(Object.fromEntries(facts.map(({ ente, ...sums }) => [ente, sums]))).toEqual({
    [A]: { minutes: 540 + 360, presences: 6 },
    [B]: { minutes: 360, presences: 2 },
  });
});

test('T1 N20: the plan counts seats and who came; a meeting counts them by ente', async () => {
  const { trainingPlan } = await read(house, trainer, '{ trainingPlan(year: 2026) { id taken present } }');
  expect(trainingPlan).toEqual([
    { id: at.equipe, taken: 3, present: 2 },
    { id: at.experts, taken: 4, present: 3 },
  ]);
  const asked = 'query ($id: ID) { trainingEvent(id: $id) { attendanceByEnte { ente { id } expected present } } }';
  const { trainingEvent } = await read(house, trainer, asked, { id: at.equipe });
  expect(new Set(trainingEvent.attendanceByEnte)).toEqual(
    new Set([
      { ente: { id: A }, expected: 2, present: 2 },
      { ente: { id: B }, expected: 1, present: 0 },
    ]),
  );
});

test('T23: whoever had a seat, did not come and had not withdrawn is a no-show, once for each meeting', async () => {
  for (const one of Object.values(who)) await seat(one, at.next);
  const asked = 'query ($id: ID) { trainingEvent(id: $id) { registrations { id noShows } } }';
  const { trainingEvent } = await read(house, trainer, asked, { id: at.next });
  const missed = new Map<string, number>(
    trainingEvent.registrations.map(({ id, noShows }: { id: string; noShows: number }) => [id, noShows]),
  );
  const of = (actor: Actor) => missed.get(seats.get(actor)?.[at.next] ?? '');
  expect([who.ada, who.bo, who.cleo, who.dina, who.eva].map(of)).toEqual([0, 1, 1, 0, 0]);
});

test('T15: the averages of a kind leave out the meeting at which two have answered', async () => {
  const answer = async (actor: Actor, event: string, marks: number[]) => {
    const [useful, clear, organised, knewBefore, knowsAfter] = marks;
    const given = { useful, clear, organised, knewBefore, knowsAfter };
    const input = { registrationId: seats.get(actor)?.[event], ...given };
    expect((await onRegistration(house, actor, 'answerQuestionnaire', input)).userErrors).toEqual([]);
  };
  await answer(who.ada, at.equipe, [5, 5, 5, 1, 5]);
  await answer(who.bo, at.equipe, [1, 1, 1, 1, 1]);
  await answer(who.ada, at.experts, [5, 4, 3, 1, 4]);
  await answer(who.cleo, at.experts, [4, 4, 3, 2, 4]);
  await answer(who.dina, at.experts, [2, 1, 4, 2, 5]);
  const { questionnaireResults } = await read(
    house,
    trainer,
    '{ questionnaireResults(year: 2026) { kind answers events useful clear organised knewBefore knowsAfter } }',
  );
  const unknown = { useful: null, clear: null, organised: null, knewBefore: null, knowsAfter: null };
  expect(questionnaireResults).toEqual([
    { kind: 'EQUIPE', answers: 2, events: 1, ...unknown },
    {
      kind: 'EXPERT',
      answers: 3,
      events: 1,
      useful: 3.67,
      clear: 3,
      organised: 3.33,
      knewBefore: 1.67,
      knowsAfter: 4.33,
    },
  ]);
});

test('T11: of a threshold of 60 % who attended all has a certificate, who attended half has none; the facts count both ways', async () => {
  await onEvent(house, trainer, 'issueCertificates', { eventId: at.equipe });
  const holders = await house.sql('select person_id, minutes from certificate where event_id = $1', [at.equipe]);
  expect(holders).toEqual([{ person_id: who.ada.personId, minutes: 240 }]);
  await mark(who.ada, at.equipe, false, 0);
  const facts = await house.sql(`select kind from fact where kind like 'TRAINING_CERTIF%' order by id`);
  expect(facts.map(({ kind }) => kind)).toEqual(['TRAINING_CERTIFIED', 'TRAINING_CERTIFICATE_REVOKED']);
});
