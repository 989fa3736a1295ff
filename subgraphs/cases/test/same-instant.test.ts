import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { meanwhile } from '@respi/kit/testing/meanwhile.js';
import { courier, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { uploadAttachment } from '../src/attachment/attachment.doors.js';
import { CaseState } from '../src/case/case.states.js';
import { plan } from '../src/plan.js';
import { PraticaKind } from '../src/pratica/pratica.js';
import { HITS_A_DAY } from '../src/same-matter/look-for-same-matter.js';
import { act } from './build/ask.js';
import { answerCase, buildCase } from './build/case.js';
import { outboxOf } from './build/outbox.js';
import { people, places, settle } from './build/province.js';

/* Two that touch the same case, answer or person in the same instant: each of them sees the other, or waits for it. */

type Statements = [string, unknown[]][];
let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const held = (caseId: string): Statements => [['select id from "case" where id = $1 for update', [caseId]]];

describe('C5 C14: an answer is contested while its text is released', () => {
  const text = {
    question: 'Rinnovo del permesso per attesa occupazione: quale reddito serve?',
    answer: 'Basta la somma dell’assegno sociale, anche da più rapporti di lavoro.',
  };
  const contested = (answerId: string): Statements => [
    ['select id from answer where id = $1 for update', [answerId]],
    [
      `update answer set validation = 'CONTESTED', validation_version = validation_version + 1 where id = $1`,
      [answerId],
    ],
  ];
  async function validated() {
    const { caseId, answerId } = await buildCase(house, { state: CaseState.ANSWERED });
    await act(house, people.referent, 'validateAnswer', { answerId });
    return { caseId, answerId: answerId as string };
  }
  const shown = (caseId: string) => house.sql('select 1 from solved_case where case_id = $1', [caseId]);

  test('C5 C14: nothing of it is released', async () => {
    const { caseId, answerId } = await validated();
    const release = () => act(house, people.editor, 'releaseSolvedCase', { caseId, ...text });
    expect((await meanwhile(house, contested(answerId), release)).code).toBe('NOT_VALIDATED');
    expect(await shown(caseId)).toEqual([]);
  });

  test('C5 C14 twin: who looked before and writes without looking again releases a contested answer', async () => {
    const { caseId, answerId } = await validated();
    await meanwhile(house, contested(answerId), async () => {
      const [seen] = await house.sql('select validation from answer where id = $1', [answerId]);
      expect(seen.validation).toBe('VALIDATED');
      await house.sql(
        `insert into solved_case (id, case_id, answer_id, question, answer, released_by, released_at)
         values ($1, $2, $3, 'x', 'y', $1, now())`,
        [key(), caseId, answerId],
      );
    });
    expect(await shown(caseId)).toHaveLength(1);
  });
});

describe('C6 TH8: who tries numbers tries several at once', () => {
  const prober = personIn('OPERATOR', { enteId: places.alba.ente, sportelloIds: [places.alba.desk] });
  const turn: Statements = [
    ['select pg_advisory_xact_lock(hashtextextended($1, 0))', [`same-matter:${prober.personId}`]],
  ];
  const told = (caseId: string): Statements => [
    [
      `insert into event (at, entity, entity_id, verb, request_id, person_id, detail)
       select '2026-11-23T09:00:00Z', 'case', $1, 'sameMatterTold', 'r', $2, '{}' from generate_series(1, $3)`,
      [caseId, prober.personId, HITS_A_DAY],
    ],
  ];
  let next = 80_000_000_000;
  async function tried(statements: Statements): Promise<boolean> {
    next += 1;
    const pratica = { praticaKind: PraticaKind.INSURANCE_NUMBER, praticaValue: String(next) };
    await buildCase(house, { state: CaseState.SUBMITTED, by: people.stranger, ...pratica });
    const { caseId } = await buildCase(house, { by: prober });
    const save = () => act(house, prober, 'saveDraft', { caseId, ...pratica }, 'case { followedElsewhere }');
    const saved = await meanwhile(house, [...statements, ...told(caseId)], save);
    await house.sql(`delete from event where person_id = $1 and verb = 'sameMatterTold'`, [prober.personId]);
    return saved.payload.case.followedElsewhere;
  }

  test('C6 TH8: what is tried at the same instant counts towards the daily number', async () => {
    expect(await tried(turn)).toBe(false);
  });

  test('C6 TH8 twin: without taking turns one more is told each time', async () => {
    expect(await tried([])).toBe(true);
  });
});

describe('C7: attachments of one case are added in the same instant', () => {
  const file = (caseId: string, many: number): Statements => [
    [
      `insert into file (id, purpose, owner_id, name, media_type, size, sha256, storage_key, state, uploaded_at)
       select gen_random_uuid(), 'attachment', $1, 'x.pdf', 'application/pdf', 5, 'x', gen_random_uuid()::text, 'CLEAN', now()
       from generate_series(1, $2)`,
      [caseId, many],
    ],
  ];
  async function twentieth(hold: (caseId: string) => Statements): Promise<string> {
    const { caseId } = await buildCase(house);
    for (const [text, values] of file(caseId, 19)) await house.sql(text, values);
    const upload = { name: 'ricevuta.pdf', bytes: Buffer.from('%PDF-1.7 una ricevuta'), clientKey: key() };
    const run = () =>
      uploadAttachment(house.context(people.operator), caseId, upload).then(
        () => 'OK',
        (error) => error.userErrors?.[0]?.code ?? String(error),
      );
    return meanwhile(house, [...hold(caseId), ...file(caseId, 1)], run);
  }

  test('C7: there are never more than twenty', async () => {
    expect(await twentieth(held)).toBe('FULL');
  });

  test('C7 twin: where the case is not held there are twenty-one', async () => {
    expect(await twentieth(() => [])).toBe('OK');
  });
});

describe('A36: a case goes to another desk while an appointment is linked to it', () => {
  const moved = (caseId: string): Statements => [
    [`update "case" set sportello_id = $2, version = version + 1 where id = $1`, [caseId, places.alba.secondDesk]],
  ];
  const LINK = 'mutation ($input: CourierInput!) { receiveBookingLink(input: $input) { received } }';
  async function linked(caseId: string): Promise<void> {
    const { personId, roles, enteId, sportelloIds, officeId, tier } = people.coordinator;
    const linkedBy = { personId, roles, enteId, sportelloIds, officeId, tier };
    const payload = JSON.stringify({ uid: key(), caseId, linkedBy });
    const about = { messageId: key(), fromHouse: 'appointments', sentAt: '2026-11-23T09:00:00Z', entityKey: 'x' };
    await house.ask(courier, LINK, { input: { clientKey: key(), ...about, payload } });
  }
  const deskTold = async (caseId: string) =>
    (await outboxOf(house, 'receiveCaseOfBooking')).filter((one) => one.caseId === caseId).at(-1)?.sportelloId;

  test('A36: appointments is told the new desk', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.TRIAGED });
    await meanwhile(house, moved(caseId), () => linked(caseId));
    expect(await deskTold(caseId)).toBe(places.alba.secondDesk);
  });

  test('A36 twin: who reads without waiting would tell the old desk', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.TRIAGED });
    const read = () => house.sql('select sportello_id from "case" where id = $1', [caseId]);
    expect((await meanwhile(house, moved(caseId), read))[0].sportello_id).toBe(places.alba.desk);
  });
});

describe('C6: a case that follows another opens again while the other is answered', () => {
  const reopened = (caseId: string): Statements => [
    [`update "case" set follows_id = null, state = 'SUBMITTED', version = version + 1 where id = $1`, [caseId]],
  ];
  async function pair(): Promise<{ main: string; follower: string }> {
    const { caseId: main } = await buildCase(house, { state: CaseState.RELAYED });
    const { caseId: follower } = await buildCase(house, { state: CaseState.TRIAGED, by: people.stranger });
    await house.sql('update "case" set follows_id = $2 where id = $1', [follower, main]);
    return { main, follower };
  }
  const stateOf = async (id: string) => (await house.sql('select state from "case" where id = $1', [id]))[0].state;

  test('C6: it waits for an answer of its own', async () => {
    const { main, follower } = await pair();
    await meanwhile(house, reopened(follower), () => answerCase(house, main));
    expect([await stateOf(main), await stateOf(follower)]).toEqual(['ANSWERED', 'SUBMITTED']);
  });

  test('C6 twin: what still follows is answered with it', async () => {
    const { main, follower } = await pair();
    await answerCase(house, main);
    expect(await stateOf(follower)).toBe('ANSWERED');
  });
});

describe('C30 C37: a name is forgotten while another case takes it', () => {
  const words = async () => (await house.sql(`select word from case_name_word where word = 'zenobia'`)).length;
  const taken = (caseId: string): Statements => [
    [`update "case" set person_name = 'Zenobia Seconda' where id = $1`, [caseId]],
  ];
  async function two() {
    const one = await buildCase(house, { state: CaseState.SUBMITTED, personName: 'Zenobia Prima' });
    const other = await buildCase(house, { state: CaseState.SUBMITTED, personName: 'Altra' });
    return [one.caseId, other.caseId] as const;
  }

  test('C30 C37: its words stay as long as one bears them, and then go', async () => {
    const [one, other] = await two();
    await meanwhile(house, taken(other), () => house.sql('update "case" set person_name = null where id = $1', [one]));
    expect(await words()).toBe(1);
    await house.sql('update "case" set person_name = null where id = $1', [other]);
    expect(await words()).toBe(0);
  });

  test('C30 C37 twin: who does not wait for the other forgets the word of a name that is borne', async () => {
    const [one, other] = await two();
    const [{ def }] = await house.sql(`select pg_get_functiondef('keep_words_of'::regproc) as def`);
    await house.sql(def.replace(/perform from[^;]*;/, ''));
    try {
      const gone = () => house.sql('update "case" set person_name = null where id = $1', [one]);
      await meanwhile(house, taken(other), gone);
      expect(await words()).toBe(0);
    } finally {
      await house.sql(def);
    }
  });
});
