import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act, REFUSED } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { outboxOf } from '../build/outbox.js';
import { everyone, people, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const wanted = {
  language: 'ar',
  mode: 'IN_PERSON',
  place: 'Sportello di Alba',
  wantedOn: '2026-11-30',
  wantedAt: '10:00',
  about: 'Colloquio sul rinnovo',
};

describe('C27: mediation', () => {
  const ask = async (over: object = {}) => {
    const { caseId } = await buildCase(house, { state: CaseState.SUBMITTED });
    return act(house, people.operator, 'requestMediation', { caseId, ...wanted, ...over }, 'mediation { id state }');
  };

  test('C27: a mediator is told, sees language, place and day, and nothing of the case; takes it, and says how it went', async () => {
    await house.sql('delete from outbox');
    const { payload } = await ask();
    const told = (await outboxOf(house, 'receiveNotice')).filter(({ kind }) => kind === 'MEDIATION');
    expect(told.map(({ kind, audience }) => [kind, audience.roles])).toEqual([
      ['MEDIATION', ['MEDIATOR', 'COORDINATION']],
    ]);
    const mediationId = payload.mediation.id;
    const { data } = await house.ask(
      people.mediator,
      '{ mediationRequests { id language mode place wantedOn wantedAt about viewerCanTake } }',
    );
    expect(data.mediationRequests).toContainEqual({ id: mediationId, ...wanted, viewerCanTake: true });
    const { data: none } = await house.ask(people.stranger, '{ mediationRequests { id } }');
    expect(none.mediationRequests).toEqual([]);
    const taken = await act(
      house,
      people.mediator,
      'assignMediation',
      { mediationId },
      'mediation { state mediator { id } }',
    );
    expect(taken.payload.mediation).toEqual({ state: 'ASSIGNED', mediator: { id: people.mediator.personId } });
    const done = await act(
      house,
      people.mediator,
      'concludeMediation',
      { mediationId, state: 'DONE', outcome: 'Svolta in un’ora' },
      'mediation { state outcome }',
    );
    expect(done.payload.mediation).toEqual({ state: 'DONE', outcome: 'Svolta in un’ora' });
    expect((await act(house, people.operator, 'concludeMediation', { mediationId, state: 'CANCELLED' })).code).toBe(
      'WRONG_STATE',
    );
  });

  test.each([
    ['a name of the person', { about: 'Colloquio con Inventata' }, 'PERSONAL_DATA'],
    ['a day that is past', { wantedOn: '2026-11-20' }, 'INVALID'],
    ['no place, in person', { place: null }, 'REQUIRED'],
    ['no hour of the day', { wantedAt: '25:10' }, 'INVALID'],
    ['no language', { language: 'arabic please' }, 'INVALID'],
  ])('C27: %s is refused', async (_what, over, code) => {
    expect((await ask(over)).code).toBe(code);
  });

  test('C27: the coordination gives it to a mediator, who is told, also when it is called off; an operator does not', async () => {
    const { payload } = await ask();
    const input = { mediationId: payload.mediation.id, mediatorId: people.mediator.personId };
    expect((await act(house, people.operator, 'assignMediation', input)).code).toBe('FORBIDDEN');
    await house.sql('delete from outbox');
    expect((await act(house, people.coordinator, 'assignMediation', input)).code).toBe('OK');
    const told = async () => (await outboxOf(house, 'receiveNotice')).map(({ audience, href }) => ({ audience, href }));
    const mediator = { audience: { personId: people.mediator.personId }, href: '/area-riservata/mediazioni' };
    expect(await told()).toHaveLength(2);
    expect(await told()).toContainEqual(mediator);
    await house.sql('delete from outbox');
    const { mediationId } = input;
    expect((await act(house, people.operator, 'concludeMediation', { mediationId, state: 'CANCELLED' })).code).toBe(
      'OK',
    );
    expect(await told()).toEqual([mediator]);
  });
});

describe('C28: advice', () => {
  test('C28: asked and attached once, read by those who handle the case and by nobody else', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.ANSWERED });
    await act(house, people.operator, 'askAdvice', {
      caseId,
      kind: 'LEGAL',
      question: 'Si può fare ricorso?',
      askedOf: 'Avvocata di prova',
    });
    const read = async (who: Who) =>
      (
        await house.ask(people[who], 'query ($id: ID!) { case(id: $id) { advice { id kind opinion givenByName } } }', {
          id: caseId,
        })
      ).data?.case?.advice ?? [];
    const [{ id: adviceId }] = await read('operator');
    const opinion = {
      caseId,
      adviceId,
      opinion: 'Sì, entro sessanta giorni.',
      givenByName: 'Avvocata di prova',
      givenOn: '2026-11-23',
    };
    expect((await act(house, people.operator, 'recordOpinion', opinion)).code).toBe('OK');
    expect((await act(house, people.operator, 'recordOpinion', opinion)).code).toBe('NOT_FOUND');
    for (const who of ['operator', 'coordinator', 'liaison'] as const) {
      expect(await read(who)).toEqual([
        { id: adviceId, kind: 'LEGAL', opinion: opinion.opinion, givenByName: opinion.givenByName },
      ]);
    }
    for (const who of ['referent', 'editor', 'auditor', 'stranger'] as const)
      expect([who, await read(who)]).toEqual([who, []]);
  });
});

describe('C29: canned answers', () => {
  test('C29: those that fit the case come in their order, with the variables filled in', async () => {
    const save = (over: object) =>
      act(house, people.coordinator, 'saveCannedAnswer', { title: 'Testo', body: 'Testo', ...over }, 'id');
    await save({ title: 'Secondo', body: 'Pratica {numero}, entro il {scadenza}. {ignota}', position: 2 });
    await save({ title: 'Primo', body: 'Ciao', position: 1, purpose: 'CONSULTATION' });
    await save({ title: 'Altro motivo', purpose: 'PRATICA_ON_HOLD' });
    await save({ title: 'Altro stato', state: 'CLOSED' });
    const { caseId } = await buildCase(house, { state: CaseState.SUBMITTED });
    const list = async () =>
      (
        await house.ask(people.coordinator, 'query ($id: ID!) { cannedAnswers(caseId: $id) { id title body } }', {
          id: caseId,
        })
      ).data.cannedAnswers;
    const [row] = await house.sql('select registry_number from "case" where id = $1', [caseId]);
    expect(await list()).toMatchObject([
      { title: 'Primo', body: 'Ciao' },
      { title: 'Secondo', body: `Pratica ${row.registry_number}, entro il 15/12/2026. {ignota}` },
    ]);
    const [first] = await list();
    await save({ id: first.id, isRemoved: true });
    expect((await list()).map(({ title }: { title: string }) => title)).toEqual(['Secondo']);
  });

  test('C29: only the coordination writes them, in every role', async () => {
    for (const who of everyone.filter((one) => !['coordinator', 'provincial'].includes(one))) {
      const { code } = await act(house, people[who], 'saveCannedAnswer', { title: 'x', body: 'y' });
      expect([who, REFUSED.includes(code)]).toEqual([who, true]);
    }
  });
});

describe('C41: helpdesk', () => {
  test('C41: everybody asks, sees their own, and is answered by the administration; who asked closes it', async () => {
    for (const who of everyone) {
      const { code, payload } = await act(
        house,
        people[who],
        'askHelpdesk',
        { title: `Da ${who}`, body: 'Non si apre' },
        'ticket { id number }',
      );
      expect([who, code, payload.ticket.number]).toEqual([who, 'OK', expect.stringMatching(/^H2026\/\d{6}$/)]);
    }
    const list = async (who: Who) =>
      (await house.ask(people[who], '{ helpdeskTickets { id title viewerCanReply viewerCanClose } }')).data
        .helpdeskTickets;
    expect(await list('mediator')).toMatchObject([
      { title: 'Da mediator', viewerCanReply: false, viewerCanClose: true },
    ]);
    expect(await list('admin')).toHaveLength(everyone.length);
    const [{ id: ticketId }] = await list('mediator');
    expect((await act(house, people.stranger, 'settleTicket', { ticketId, reply: 'Ecco' })).code).toBe('NOT_FOUND');
    expect((await act(house, people.mediator, 'settleTicket', { ticketId, reply: 'Ecco' })).code).toBe('NOT_YOURS');
    expect((await act(house, people.admin, 'settleTicket', { ticketId, reply: 'Risolto' })).code).toBe('OK');
    expect(
      (await act(house, people.mediator, 'settleTicket', { ticketId }, 'ticket { state reply }')).payload.ticket,
    ).toEqual({ state: 'CLOSED', reply: 'Risolto' });
    expect((await act(house, people.mediator, 'settleTicket', { ticketId })).code).toBe('WRONG_STATE');
  });
});

describe('C30: saved views', () => {
  test('C30: a view keeps a filter without searched words, counts it now, and is of one person', async () => {
    await buildCase(house, { state: CaseState.TRIAGED });
    const save = (over: object, who: Who = 'coordinator') =>
      act(
        house,
        people[who],
        'saveView',
        { name: 'Da consegnare', filter: { state: ['TRIAGED'] }, address: 'stato=TRIAGED', ...over },
        'views { id name address count }',
      );
    const saved = await save({});
    const [view] = saved.payload.views;
    expect(view).toMatchObject({ name: 'Da consegnare', address: 'stato=TRIAGED', count: expect.any(Number) });
    const before = view.count;
    expect(before).toBeGreaterThan(0);
    await buildCase(house, { state: CaseState.TRIAGED });
    const { data } = await house.ask(people.coordinator, '{ savedViews { name count } }');
    expect(data.savedViews).toEqual([{ name: 'Da consegnare', count: before + 1 }]);
    expect((await house.ask(people.provincial, '{ savedViews { name } }')).data.savedViews).toEqual([]);
    expect((await save({ filter: { text: 'Inventata' } })).code).toBe('PERSONAL_DATA');
    expect((await save({ filter: { state: ['SUBMITTED'] } })).payload.views).toHaveLength(1);
    const removed = await act(house, people.coordinator, 'removeView', { viewId: view.id }, 'views { id }');
    expect(removed.payload.views).toEqual([]);
  });
});

describe('C27: mediators say when they can come', () => {
  const mine = { languages: ['ar', 'fr'], weekdays: [1, 3], modes: ['IN_PERSON'], note: 'Solo il mattino' };
  const save = (over: object = {}) =>
    act(
      house,
      people.mediator,
      'saveMediatorProfile',
      { ...mine, ...over },
      'profile { languages weekdays awayUntil }',
    );
  const asked = async (who: Who, language: string, on: string) =>
    (
      await house.ask(
        people[who],
        'query ($l: String, $on: LocalDate) { mediators(language: $l, on: $on) { person { id } languages note openCount } }',
        { l: language, on },
      )
    ).data?.mediators ?? null;

  test('C27: languages and days are kept; who speaks the language comes first, then who is there that day', async () => {
    expect((await save({ languages: ['arabo!'] })).code).toBe('REQUIRED');
    expect((await save()).payload.profile).toEqual({ languages: ['ar', 'fr'], weekdays: [1, 3], awayUntil: null });
    const other = randomUUID();
    await house.sql(
      `insert into mediator_profile (person_id, languages, weekdays, modes, updated_at) values ($1, '{sq}', '{1,2,3,4,5}', '{REMOTE}', now())`,
      [other],
    );
    const first = async (language: string, on: string) => (await asked('coordinator', language, on))[0].person.id;
    expect(await first('ar', '2026-11-24')).toBe(people.mediator.personId);
    expect(await first('sq', '2026-11-23')).toBe(other);
    expect(await first('zh', '2026-11-24')).toBe(other);
    await save({ awayUntil: '2026-12-31' });
    expect(await first('zh', '2026-11-23')).toBe(other);
    expect(await asked('operator', 'ar', '2026-11-24')).toBeNull();
  });
});
