import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { CaseState } from '../../src/case/case.states.js';
import { returnUnanswered } from '../../src/information/return-unanswered.js';
import { plan } from '../../src/plan.js';
import { PraticaKind } from '../../src/pratica/pratica.js';
import { act } from '../build/ask.js';
import { answerCase, buildCase } from '../build/case.js';
import { everyone, people, places, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const secret = {
  subject: 'OGGETTO-CANARINO',
  body: 'TESTO-CANARINO',
  personName: 'NOME-CANARINO',
  personContact: 'RECAPITO-CANARINO',
  praticaKind: PraticaKind.CASE_FILE,
  praticaValue: 'FASCICOLO-1234',
};
const WHOLE = `id subject body personName personContact pratica { value } state registryNumber
  answers { body givenByName validationNote } notes { body } questions { question text } attachments { name }
  timeline { verb note } cycles { reason }`;
const read = async (who: Who, id: string) =>
  (await house.ask(people[who], `query ($id: ID!) { case(id: $id) { ${WHOLE} } }`, { id })).data?.case ?? null;
const found = async (who: Who, filter: object, orderBy = 'NEWEST'): Promise<string[]> => {
  const { data } = await house.ask(
    people[who],
    'query ($f: CaseFilter, $o: CaseOrder!) { cases(first: 100, filter: $f, orderBy: $o) { edges { node { id } } } }',
    { f: filter, o: orderBy },
  );
  return (data?.cases?.edges ?? []).map(({ node }: { node: { id: string } }) => node.id);
};

describe('C24: how much of a case is shown', () => {
  let caseId = '';
  beforeAll(async () => {
    ({ caseId } = await buildCase(house, { ...secret, state: CaseState.RELAYED }));
    await act(house, people.operator, 'addNote', { caseId, audience: 'AUTHORITY', body: 'NOTA-CANARINO' });
    await act(house, people.liaison, 'requestInformation', { caseId, question: 'DOMANDA-CANARINO' });
    await act(house, people.operator, 'provideInformation', { caseId, text: 'RISPOSTA-CANARINO' });
    await answerCase(house, caseId, 'RISCONTRO-CANARINO');
    await act(house, people.operator, 'closeCase', { caseId });
    await act(house, people.operator, 'reopenCase', { caseId, reason: 'MOTIVO-CANARINO' });
    await act(house, people.coordinator, 'triageCase', { caseId, topicId: places.topic });
    await answerCase(house, caseId, 'RISCONTRO-CANARINO');
  });
  const canaries = async (who: Who) =>
    [...new Set(JSON.stringify(await read(who, caseId)).match(/[A-Z]+-CANARINO|FASCICOLO-1234/g) ?? [])].sort();
  const all = [
    'DOMANDA-CANARINO',
    'FASCICOLO-1234',
    'MOTIVO-CANARINO',
    'NOME-CANARINO',
    'NOTA-CANARINO',
    'OGGETTO-CANARINO',
    'RECAPITO-CANARINO',
    'RISCONTRO-CANARINO',
    'RISPOSTA-CANARINO',
    'TESTO-CANARINO',
  ];

  test.each([
    'operator',
    'colleague',
    'enteAdmin',
    'coordinator',
    'provincial',
    'liaison',
    'referent',
    'secondReferent',
  ] as const)('C24: %s, who handles the case, sees all of it', async (who) => expect(await canaries(who)).toEqual(all));

  test('C24 P11: an editor sees question and answer, and no person', async () => {
    expect(await canaries('editor')).toEqual([
      'MOTIVO-CANARINO',
      'OGGETTO-CANARINO',
      'RISCONTRO-CANARINO',
      'TESTO-CANARINO',
    ]);
    expect((await read('editor', caseId)).pratica.value).toBe('••••1234');
  });

  test('C24 G15: an auditor sees that the case is there, its states and times, and no content', async () => {
    expect(await canaries('auditor')).toEqual([]);
    expect(await read('auditor', caseId)).toMatchObject({ state: 'ANSWERED', subject: '', body: null });
  });

  test('C24: nobody else sees it at all', async () => {
    const handled = [
      'operator',
      'colleague',
      'enteAdmin',
      'coordinator',
      'provincial',
      'liaison',
      'referent',
      'secondReferent',
      'editor',
      'auditor',
    ];
    for (const who of everyone.filter((one) => !handled.includes(one))) {
      expect([who, await read(who, caseId)]).toEqual([who, null]);
    }
  });

  test('TH8: what one may not read, one may not search either', async () => {
    const byText = async (who: Who, text: string) => (await found(who, { text })).includes(caseId);
    for (const text of ['NOME-CANARINO', 'FASCICOLO-1234']) {
      expect([
        text,
        await byText('operator', text),
        await byText('editor', text),
        await byText('auditor', text),
      ]).toEqual([text, true, false, false]);
    }
    expect([await byText('editor', 'TESTO-CANARINO'), await byText('auditor', 'TESTO-CANARINO')]).toEqual([
      true,
      false,
    ]);
  });

  test('C22 I12: who looked is written down, and the coordination reads it in the timeline', async () => {
    await read('secondReferent', caseId);
    const rows = await house.sql('select 1 from read_audit where seen @> $1 and person_id = $2', [
      [`case:${caseId}`],
      people.secondReferent.personId,
    ]);
    expect(rows).not.toHaveLength(0);
    const views = async (who: Who) => {
      const { data } = await house.ask(
        people[who],
        'query ($id: ID!) { case(id: $id) { timeline { verb by { id } } } }',
        { id: caseId },
      );
      return data.case.timeline.flatMap((event: { verb: string; by: { id: string } }) =>
        event.verb === 'viewed' ? [event.by.id] : [],
      );
    };
    expect(await views('coordinator')).toContain(people.secondReferent.personId);
    expect(await views('operator')).toEqual([]);
  });
});

describe('C23: three circles of notes', () => {
  const readers: Record<string, Record<string, Who[]>> = {
    operator: {
      ENTE: ['operator', 'colleague', 'enteAdmin'],
      COORDINATION: ['operator', 'colleague', 'enteAdmin', 'coordinator', 'provincial', 'liaison'],
      AUTHORITY: [
        'operator',
        'colleague',
        'enteAdmin',
        'coordinator',
        'provincial',
        'liaison',
        'referent',
        'secondReferent',
      ],
    },
    coordinator: {
      ENTE: ['coordinator', 'provincial', 'liaison'],
      COORDINATION: ['coordinator', 'provincial', 'liaison'],
      AUTHORITY: ['coordinator', 'provincial', 'liaison', 'referent', 'secondReferent'],
    },
    referent: {
      ENTE: ['referent'],
      COORDINATION: ['coordinator', 'provincial', 'liaison', 'referent'],
      AUTHORITY: ['coordinator', 'provincial', 'liaison', 'referent', 'secondReferent'],
    },
  };
  const cases = Object.entries(readers).flatMap(([author, byAudience]) =>
    Object.entries(byAudience).map(([audience, expected]) => ({ author: author as Who, audience, expected })),
  );

  test.each(cases)(
    'C23: a note of $author for $audience is read by its circle',
    async ({ author, audience, expected }) => {
      const { caseId } = await buildCase(house, { state: CaseState.RELAYED });
      expect((await act(house, people[author], 'addNote', { caseId, audience, body: 'Nota' })).code).toBe('OK');
      const seeing: Who[] = [];
      for (const who of everyone) if ((await read(who, caseId))?.notes.length > 0) seeing.push(who);
      expect(seeing).toEqual(expected);
      // the wall alone, policy switched off
      for (const who of everyone) {
        const ctx = house.context(people[who]);
        const rows = await ctx.db.rows({ name: 'test.notes', text: 'select id from case_note where case_id = $1' }, [
          caseId,
        ]);
        await ctx.db.finish();
        expect([who, rows.length > 0]).toEqual([who, expected.includes(who)]);
      }
    },
  );
});

describe('C17: information from the desk', () => {
  test('C17: a question that the desk leaves unanswered is given up after ten working days, once', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.INFO_REQUESTED });
    const stateAt = async (at: string) => {
      house.clock.at(at);
      await runJob(house.open.house, returnUnanswered);
      await runJob(house.open.house, returnUnanswered);
      return (await house.sql('select state from "case" where id = $1', [caseId]))[0].state;
    };
    // from Monday 23 November, the Immacolata between
    expect(await stateAt('2026-12-07T09:00:00Z')).toBe('SUBMITTED');
    house.clock.at('2026-11-23T09:00:00Z');
    const events = await house.sql(`select 1 from event where entity_id = $1 and verb = 'informationMissing'`, [
      caseId,
    ]);
    expect(events).toHaveLength(1);
    const { questions } = await read('operator', caseId);
    expect(questions).toEqual([{ question: 'Da quando?', text: null }]);
  });

  test('C17: before that it waits', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.INFO_REQUESTED });
    house.clock.at('2026-12-04T22:00:00Z');
    await runJob(house.open.house, returnUnanswered);
    house.clock.at('2026-11-23T09:00:00Z');
    expect(await house.sql('select state from "case" where id = $1', [caseId])).toEqual([{ state: 'INFO_REQUESTED' }]);
  });

  test('C17: the clock stands still while the desk is asked, and only the newest question is open', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.RELAYED });
    const FIELDS = 'case { state dueAt questions { question text } }';
    const asked = await act(house, people.liaison, 'requestInformation', { caseId, question: 'Da quando?' }, FIELDS);
    expect(asked.payload.case).toMatchObject({ state: 'INFO_REQUESTED', dueAt: '2026-12-15T22:59:00.000Z' });
    expect((await act(house, people.liaison, 'requestInformation', { caseId, question: 'E perché?' })).code).toBe(
      'WRONG_STATE',
    );
    house.clock.at('2026-11-30T09:00:00Z');
    const told = await act(house, people.operator, 'provideInformation', { caseId, text: 'Da maggio' }, FIELDS);
    house.clock.at('2026-11-23T09:00:00Z');
    expect(told.payload.case).toEqual({
      state: 'RELAYED',
      // five working days later: 16, 17, 18, 21, 22 December
      dueAt: '2026-12-22T22:59:00.000Z',
      questions: [{ question: 'Da quando?', text: 'Da maggio' }],
    });
  });
});

describe('C17: a question that is past', () => {
  test('C17: what was written to a question that was given up does not answer the newer one', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.RELAYED });
    const asked = await act(
      house,
      people.liaison,
      'requestInformation',
      { caseId, question: 'Da quando?' },
      'case { version }',
    );
    house.clock.at('2026-12-09T09:00:00Z');
    await runJob(house.open.house, returnUnanswered);
    await act(house, people.liaison, 'requestInformation', { caseId, question: 'E il passaporto?' });
    const late = { caseId, expectedVersion: asked.payload.case.version, text: 'Da maggio' };
    expect((await act(house, people.operator, 'provideInformation', late)).code).toBe('CONFLICT');
    house.clock.at('2026-11-23T09:00:00Z');
    expect((await read('operator', caseId)).questions).toEqual([
      { question: 'Da quando?', text: null },
      { question: 'E il passaporto?', text: null },
    ]);
  });
});

describe('G14: the same key with another body', () => {
  test('C42: is refused', async () => {
    const clientKey = key();
    await act(house, people.operator, 'openCase', { clientKey, purpose: 'CONSULTATION' });
    const other = await act(house, people.operator, 'openCase', { clientKey, purpose: 'PRATICA_STATE' });
    expect(other.code).toBe('KEY_REUSED');
  });
});
