import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CasePurpose } from '../../src/case/case.vocabulary.js';
import { neededFor } from '../../src/case/draft.js';
import { plan } from '../../src/plan.js';
import { act, REFUSED } from '../build/ask.js';
import { buildCase, complete } from '../build/case.js';
import { everyone, people, places, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const TAX_CODE = 'RSSMRA80A01D205V';
const desks: readonly Who[] = [
  'operator',
  'colleague',
  'secondDesk',
  'enteAdmin',
  'stranger',
  'wider',
  'widerColleague',
];
const open = (input: object, who: Who = 'operator') =>
  act(
    house,
    people[who],
    'openCase',
    { purpose: 'CONSULTATION', ...input },
    'case { id version state sportello { id } pratica { kind value } }',
  );
const submit = (caseId: string, who: Who = 'operator') =>
  act(house, people[who], 'submitCase', { caseId }, 'case { state registryNumber office { id } dueAt }');

describe('C1: who opens a case, and where', () => {
  test('C1: the desks of both networks open cases, nobody else does', async () => {
    for (const who of everyone) {
      const { code } = await open({}, who);
      expect([who, desks.includes(who) ? code === 'OK' : REFUSED.includes(code)]).toEqual([who, true]);
    }
  });

  test('C1: a case lies at the desk of its author; an ente admin names one of the ente', async () => {
    expect((await open({})).payload.case.sportello).toEqual({ id: places.alba.desk });
    expect((await open({ sportelloId: places.alba.secondDesk }, 'enteAdmin')).payload.case.sportello).toEqual({
      id: places.alba.secondDesk,
    });
    expect((await open({}, 'wider')).payload.case.sportello).toBeNull();
  });

  test.each([
    ['operator', places.alba.secondDesk],
    ['enteAdmin', places.bra.desk],
    ['wider', places.alba.desk],
  ] as const)('TH4: %s opens no case at a desk where they do not work', async (who, sportelloId) => {
    expect((await open({ sportelloId }, who)).code).toBe('NOT_FOUND');
  });

  test('N2: the rete allargata raises consultations, also by a draft that changes its purpose; the ristretta all three', async () => {
    for (const purpose of ['PRATICA_STATE', 'PRATICA_ON_HOLD']) {
      expect([purpose, (await open({ purpose }, 'wider')).code]).toEqual([purpose, 'NOT_YOURS']);
      expect([purpose, (await open({ purpose })).code]).toEqual([purpose, 'OK']);
    }
    const { payload } = await open({}, 'wider');
    const caseId = payload.case.id;
    const changed = await act(house, people.wider, 'saveDraft', { caseId, purpose: 'PRATICA_STATE' }, 'case { id }');
    expect(changed.code).toBe('NOT_YOURS');
    // a desk that was of the rete ristretta when it began
    await house.sql(`update "case" set purpose = 'PRATICA_STATE' where id = $1`, [caseId]);
    expect((await submit(caseId, 'wider')).code).toBe('NOT_YOURS');
  });

  test('N2: the rete allargata asks the Coordinamento, and what it typed for an office is kept', async () => {
    const { payload } = await open(
      { ...complete, purpose: 'CONSULTATION', addressee: 'QUESTURA_IMMIGRAZIONE' },
      'wider',
    );
    const caseId = payload.case.id;
    const refused = await submit(caseId, 'wider');
    expect(refused.payload.userErrors).toMatchObject([{ code: 'NOT_YOURS', field: ['addressee'] }]);
    await act(house, people.wider, 'saveDraft', { caseId, addressee: 'COORDINAMENTO' }, 'case { id }');
    expect((await submit(caseId, 'wider')).payload.case.office).toEqual({ id: places.office.COORDINAMENTO });
  });

  test('TH4: the database itself refuses a draft in the name of another desk', async () => {
    const ctx = house.context(people.stranger);
    const forged = ctx.db.rows({
      name: 'test.forged',
      text: `insert into "case" (id, subject, purpose, addressee, ente_id, opened_by, urgency, urgency_criterion, state, opened_at)
        values (gen_random_uuid(), 'x', 'CONSULTATION', 'COORDINAMENTO', '${places.alba.ente}', actor_person(), 'SOON', '', 'DRAFT', now())`,
    });
    await expect(forged).rejects.toThrow();
    await ctx.db.abandon();
  });
});

describe('C1 C2: each purpose asks for its own', () => {
  test.each(Object.values(CasePurpose))('C1 C2: %s names every field that is missing, at once', async (purpose) => {
    const { payload } = await open({ purpose });
    const { payload: refused, code } = await submit(payload.case.id);
    expect(code).toBe('REQUIRED');
    expect(refused.userErrors.map(({ field }: { field: string[] }) => field[0])).toEqual([...neededFor[purpose]]);
  });

  test('C1 C3 C4: a complete case is numbered, addressed and due; without an addressee the coordination routes it', async () => {
    const { payload } = await open({ ...complete, addressee: null });
    const { payload: sent } = await submit(payload.case.id);
    expect(sent.case).toMatchObject({ state: 'SUBMITTED', office: { id: places.office.COORDINAMENTO } });
    expect(sent.case.registryNumber).toMatch(/^2026\/\d{6}$/);
  });

  test('C4: a criterion must be of the urgency that was chosen', async () => {
    const { payload } = await open({ ...complete, urgency: 'URGENT' });
    const { payload: refused } = await submit(payload.case.id);
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID', field: ['urgencyCriterion'] }]);
  });

  test.each([
    ['URGENT', '2026-11-25T22:59:00.000Z'],
    ['SOON', '2026-11-30T22:59:00.000Z'],
    ['ORDINARY', '2026-12-15T22:59:00.000Z'],
  ])('C4 C18: %s is due by %s', async (urgency, dueAt) => {
    const { payload } = await open({ ...complete, urgency, urgencyCriterion: `${urgency}_CRITERION` });
    expect((await submit(payload.case.id)).payload.case.dueAt).toBe(dueAt);
  });

  test('C4 C32: a changed urgency wants a reason and a criterion of its own, and moves the deadline from the beginning of the cycle', async () => {
    const { caseId } = await buildCase(house, { state: 'SUBMITTED' as never });
    house.clock.at('2026-11-24T09:00:00Z');
    const triage = (over: object) =>
      act(
        house,
        people.coordinator,
        'triageCase',
        { caseId, topicId: places.topic, ...over },
        'case { urgency dueAt timeline { verb note } }',
      );
    expect((await triage({ urgency: 'URGENT' })).payload.userErrors).toMatchObject([
      { code: 'REQUIRED', field: ['urgencyReason'] },
    ]);
    const urgent = { urgency: 'URGENT', urgencyReason: 'Il termine scade giovedì' };
    for (const [urgencyCriterion, code] of [
      [undefined, 'REQUIRED'],
      ['SOON_CRITERION', 'INVALID'],
    ]) {
      const { userErrors } = (await triage({ ...urgent, urgencyCriterion })).payload;
      expect(userErrors).toMatchObject([{ code, field: ['urgencyCriterion'] }]);
    }
    const { payload } = await triage({ ...urgent, urgencyCriterion: 'URGENT_CRITERION' });
    house.clock.at('2026-11-23T09:00:00Z');
    expect(payload.case).toMatchObject({ urgency: 'URGENT', dueAt: '2026-11-25T22:59:00.000Z' });
    expect(payload.case.timeline.filter(({ verb }: { verb: string }) => verb === 'triaged')).toEqual([
      { verb: 'triaged', note: 'Il termine scade giovedì' },
    ]);
  });
});

describe('C34: the pratica', () => {
  const withPratica = (praticaValue: string) =>
    open({ ...complete, purpose: 'PRATICA_STATE', praticaKind: 'TAX_CODE', praticaValue });

  test('C7 C34: a draft keeps what was typed, and the submission explains what is wrong', async () => {
    const { payload } = await withPratica('RSSMRA80A01D205W');
    expect(payload.case.pratica).toEqual({ kind: 'TAX_CODE', value: 'RSSMRA80A01D205W' });
    expect((await submit(payload.case.id)).payload.userErrors).toMatchObject([
      { code: 'TAX_CODE_CHECK_CHARACTER', field: ['praticaValue'] },
    ]);
  });

  test('C34 TH18: a pratica is kept in its one spelling, sealed, and nowhere in clear', async () => {
    const { payload } = await withPratica('rss mra 80a01 d205v');
    const { id, pratica } = payload.case;
    expect(pratica.value).toBe(TAX_CODE);
    const rows = await house.sql('select * from "case" where id = $1', [id]);
    const kept = JSON.stringify([
      rows,
      await house.sql('select * from event'),
      await house.sql('select * from outbox'),
    ]);
    expect(kept.toUpperCase()).not.toContain(TAX_CODE);
  });

  test('C34: checkPratica explains while one types, and stores nothing', async () => {
    const source = 'query ($v: Text!) { checkPratica(kind: TAX_CODE, value: $v) { ok normalised explanation code } }';
    const check = async (v: string) => (await house.ask(people.operator, source, { v })).data.checkPratica;
    expect(await check('rssmra8oao1d2o5v')).toMatchObject({ ok: true, normalised: TAX_CODE, code: null });
    expect(await check('RSSMRA')).toMatchObject({ ok: false, normalised: null, code: 'TAX_CODE_LENGTH' });
  });
});

describe('C7 C21 C42: drafts', () => {
  test('C7: fields that a save leaves out stay as they are, and null empties them', async () => {
    const { payload } = await open(complete);
    const fields = 'case { subject body personName urgency }';
    const { payload: saved } = await act(
      house,
      people.operator,
      'saveDraft',
      { caseId: payload.case.id, subject: 'Nuovo', body: null },
      fields,
    );
    expect(saved.case).toEqual({ subject: 'Nuovo', body: null, personName: 'Persona Inventata', urgency: 'ORDINARY' });
  });

  test('C7 C34: a number that is typed before its kind is kept; a kind that is changed alone keeps its number', async () => {
    const { payload } = await open({ praticaValue: '055 1234 56789' });
    expect(payload.case.pratica).toEqual({ kind: 'INSURANCE_NUMBER', value: '055123456789' });
    const save = async (input: object) => {
      const asked = { caseId: payload.case.id, ...input };
      return (await act(house, people.operator, 'saveDraft', asked, 'case { pratica { kind value } }')).payload.case;
    };
    expect(await save({ praticaKind: 'CASE_FILE' })).toEqual({ pratica: { kind: 'CASE_FILE', value: '055123456789' } });
    expect(await save({ subject: 'Altro' })).toEqual({ pratica: { kind: 'CASE_FILE', value: '055123456789' } });
    expect(await save({ praticaKind: null, praticaValue: null })).toEqual({ pratica: null });
    expect(await save({ praticaKind: null, praticaValue: 'quello rosa' })).toEqual({
      pratica: { kind: 'CASE_FILE', value: 'quello rosa' },
    });
  });

  test('C7: an autosave leaves no trace in the timeline, and one in the events', async () => {
    const { payload } = await open({});
    const { payload: saved } = await act(
      house,
      people.operator,
      'saveDraft',
      { caseId: payload.case.id, subject: 'Nuovo' },
      'case { timeline { verb } }',
    );
    expect(saved.case.timeline).toEqual([{ verb: 'opened' }]);
    expect(
      await house.sql(`select 1 from event where entity_id = $1 and verb = 'saved'`, [payload.case.id]),
    ).toHaveLength(1);
  });

  test.each([
    ['subject', 201],
    ['body', 10_001],
    ['personName', 201],
    ['praticaValue', 61],
  ])('C7: %s of %i characters is TOO_LONG', async (field, length) => {
    const { payload } = await open({ [field]: 'x'.repeat(length), praticaKind: 'CASE_FILE' });
    expect(payload.userErrors).toMatchObject([{ code: 'TOO_LONG', field: [field] }]);
  });

  test('C42: a draft that is sent twice with one key is one draft', async () => {
    const clientKey = key();
    const sent = await Promise.all([open({ clientKey }), open({ clientKey })]);
    expect(sent[0].payload.case.id).toBe(sent[1].payload.case.id);
  });

  test('C24: a draft is seen by its desk and its ente, and by nobody else', async () => {
    const { payload } = await open({ personName: 'Canarino Giallo' });
    const seeing: Who[] = [];
    for (const who of everyone) {
      const { data } = await house.ask(people[who], 'query ($id: ID!) { case(id: $id) { personName } }', {
        id: payload.case.id,
      });
      if (data?.case) seeing.push(who);
    }
    expect(seeing).toEqual(['operator', 'colleague', 'enteAdmin']);
  });
});

describe('C5: a question that was answered before it was asked', () => {
  test('C5 C31: of what was about to be asked, of whom and how urgently, so that rates stand beside what was', async () => {
    await house.sql('delete from fact');
    const matter = { addressee: 'QUESTURA_IMMIGRAZIONE', topicId: places.topic, urgency: 'SOON' };
    await act(house, people.operator, 'countDeflection', { contentId: key(), ...matter });
    expect(await house.sql('select office_id, topic_id, urgency from fact')).toEqual([
      { office_id: places.office.QUESTURA_IMMIGRAZIONE, topic_id: places.topic, urgency: 'SOON' },
    ]);
  });

  test('C5: it is counted once per key, as a fact of places and content', async () => {
    await house.sql('delete from fact');
    const contentId = key();
    const clientKey = key();
    for (let twice = 0; twice < 2; twice += 1) {
      const { payload } = await act(house, people.operator, 'countDeflection', { clientKey, contentId }, 'counted');
      expect(payload.counted).toBe(true);
    }
    expect(await house.sql('select kind, sportello_id, detail from fact')).toEqual([
      { kind: 'CASE_DEFLECTED', sportello_id: places.alba.desk, detail: { contentId } },
    ]);
  });
});
