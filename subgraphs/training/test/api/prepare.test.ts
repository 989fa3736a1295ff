import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../../src/plan.js';
import { allRoles, buildEvent, operator } from '../build/events.js';
import { carried, onEvent, posted, read } from '../build/verbs.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());
beforeEach(() => house.clock.at('2026-11-23T09:00:00Z'));

const trainer = personIn('TRAINER');
const organisers = ['TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'];
const others = allRoles.filter((role) => !organisers.includes(role));
const questionsSeen = async (actor: ReturnType<typeof operator>, id: string) =>
  (
    await read(
      house,
      actor,
      'query ($id: ID) { trainingEvent(id: $id) { questions { id text votes isMyVote caseNumber viewerCanHide } } }',
      { id },
    )
  ).trainingEvent?.questions;

describe('questions before the meeting (T13)', () => {
  test('T13: asked from a case, voted once each, the most wanted first; hidden by its author or an organiser alone', async () => {
    const event = await buildEvent(house, { isPublic: true });
    const [author, voter] = [operator(), operator()];
    await onEvent(house, author, 'askQuestion', { eventId: event, text: 'Ricevuta scaduta: che fare?' });
    await onEvent(house, author, 'askQuestion', {
      eventId: event,
      text: 'Quale ufficio risponde?',
      caseId: randomUUID(),
      caseNumber: '2026/000012',
    });
    const [, second] = await questionsSeen(voter, event);
    for (let twice = 0; twice < 2; twice += 1)
      await onEvent(house, voter, 'voteQuestion', { questionId: second.id, isVote: true });
    expect(await questionsSeen(voter, event)).toMatchObject([
      { text: 'Quale ufficio risponde?', votes: 1, isMyVote: true, caseNumber: '2026/000012', viewerCanHide: false },
      { text: 'Ricevuta scaduta: che fare?', votes: 0, isMyVote: false },
    ]);
    await onEvent(house, voter, 'voteQuestion', { questionId: second.id, isVote: false });
    expect((await questionsSeen(voter, event))[0].votes).toBe(0);
    expect((await onEvent(house, voter, 'hideQuestion', { questionId: second.id })).userErrors[0].code).toBe(
      'NOT_YOURS',
    );
    await onEvent(house, author, 'hideQuestion', { questionId: second.id });
    expect((await questionsSeen(voter, event)).map((one: { id: string }) => one.id)).not.toContain(second.id);
    expect((await questionsSeen(author, event)).map((one: { id: string }) => one.id)).toContain(second.id);
    expect(await questionsSeen(anonymous, event)).toEqual([]);
    expect(await onEvent(house, anonymous, 'askQuestion', { eventId: event, text: 'x' })).toBeNull();
  });

  test.each([
    ['', 'REQUIRED'],
    ['x'.repeat(601), 'TOO_LONG'],
    ['Il signor RSSMRA85M01H501Z può?', 'PERSONAL_DATA'],
    ['Scrivere a mario@example.org?', 'PERSONAL_DATA'],
  ])('T13: %j is refused, typed', async (text, code) => {
    const asked = await onEvent(house, operator(), 'askQuestion', { eventId: await buildEvent(house), text });
    expect(asked.userErrors).toEqual([{ code, field: ['text'] }]);
  });

  describe('the twenty turns of a person', () => {
    /** So many forms of one person at once; how many questions stand, and how many forms were refused. */
    const asksAtOnce = async (forms: number) => {
      const event = await buildEvent(house);
      const person = operator();
      const told = await Promise.all(
        Array.from({ length: forms }, (_, at) =>
          onEvent(house, person, 'askQuestion', { eventId: event, text: `Domanda ${at}` }),
        ),
      );
      const [{ count }] = await house.sql('select count(*)::int as count from event_question where event_id = $1', [
        event,
      ]);
      return { stand: count, refused: told.filter(({ userErrors }) => userErrors[0]?.code === 'FULL').length };
    };

    test('T13: of forty questions that one person sends at once twenty stand, the others are refused', async () => {
      expect(await asksAtOnce(40)).toEqual({ stand: 20, refused: 20 });
    });

    test('T13 twin: without the unique index more than twenty stand', async () => {
      await house.sql('drop index event_question_turn');
      try {
        expect((await asksAtOnce(40)).stand).toBeGreaterThan(20);
      } finally {
        await house.sql('delete from event_question');
        await house.sql('create unique index event_question_turn on event_question (event_id, person_id, turn)');
      }
    });
  });

  test('T13: when the meeting has begun nobody asks or votes; organisers note what was answered', async () => {
    const event = await buildEvent(house);
    const asker = operator();
    await onEvent(house, asker, 'askQuestion', { eventId: event, text: 'Prima?' });
    const [one] = await questionsSeen(asker, event);
    house.clock.at('2026-12-10T08:30:00Z');
    expect((await onEvent(house, asker, 'askQuestion', { eventId: event, text: 'Dopo?' })).userErrors[0].code).toBe(
      'WRONG_STATE',
    );
    expect((await onEvent(house, asker, 'voteQuestion', { questionId: one.id, isVote: true })).userErrors[0].code).toBe(
      'WRONG_STATE',
    );
    expect((await onEvent(house, trainer, 'markQuestionAnswered', { questionId: one.id })).userErrors).toEqual([]);
    for (const role of others)
      expect(await onEvent(house, personIn(role), 'markQuestionAnswered', { questionId: one.id })).toBeNull();
  });
});

const marked = (over: object = {}) => ({
  caseId: randomUUID(),
  number: '2026/000031',
  topic: randomUUID(),
  title: 'Conversione da studio a lavoro',
  markedAt: '2026-11-20T10:00:00.000Z',
  cleared: false,
  ...over,
});
const toDiscuss = async (actor: ReturnType<typeof operator>) =>
  (await read(house, actor, '{ discussionCases { caseId number title } }'))?.discussionCases ?? null;
const agendaOf = async (actor: ReturnType<typeof operator>, id: string) =>
  (
    await read(
      house,
      actor,
      'query ($id: ID) { trainingEvent(id: $id) { viewerCanPropose agenda { id title caseNumber ente { id } viewerCanRemove } } }',
      { id },
    )
  ).trainingEvent;

describe('the agenda (C40, T24)', () => {
  test('C40: a case that was marked waits for the équipe until it is cleared; an older message changes nothing; told by cases alone', async () => {
    const one = marked();
    expect((await carried(house, 'receiveCaseForDiscussion', 'cases', one)).received).toBe(true);
    expect(await toDiscuss(operator())).toContainEqual({ caseId: one.caseId, number: one.number, title: one.title });
    expect(await toDiscuss(operator({ tier: 'ALLARGATA' }))).toEqual([]);
    expect(await toDiscuss(anonymous)).toBeNull();
    await carried(house, 'receiveCaseForDiscussion', 'cases', {
      ...one,
      cleared: true,
      markedAt: '2026-11-19T10:00:00.000Z',
    });
    expect(await toDiscuss(operator())).toContainEqual(expect.objectContaining({ caseId: one.caseId }));
    await carried(house, 'receiveCaseForDiscussion', 'cases', {
      ...one,
      title: null,
      cleared: true,
      markedAt: '2026-11-21T10:00:00.000Z',
    });
    expect(await toDiscuss(operator())).not.toContainEqual(expect.objectContaining({ caseId: one.caseId }));
    expect((await carried(house, 'receiveCaseForDiscussion', 'knowledge', marked())).userErrors[0].code).toBe(
      'NOT_YOURS',
    );
    expect(
      await house.ask(
        operator(),
        'mutation ($input: CourierInput!) { receiveCaseForDiscussion(input: $input) { received } }',
        {
          input: {
            clientKey: key(),
            messageId: key(),
            fromHouse: 'cases',
            sentAt: '2026-11-23T09:00:00Z',
            entityKey: 'x',
            payload: '{}',
          },
        },
      ),
    ).toMatchObject({ data: null });
  });

  test('T24 C40: organisers and the bodies that design it together build the agenda; a case is on it once', async () => {
    const [own, ally, stranger] = [key(), key(), key()];
    const event = await buildEvent(house);
    await house.sql('update training_event set organiser_ente_id = $2, co_organiser_ente_ids = $3 where id = $1', [
      event,
      own,
      [ally],
    ]);
    const propose = (actor: ReturnType<typeof operator>, over: object) =>
      onEvent(house, actor, 'proposeItem', { eventId: event, ...over });
    const allied = operator({ enteId: ally });
    expect((await propose(operator({ enteId: stranger }), { title: 'No' })).userErrors[0].code).toBe('NOT_YOURS');
    expect((await propose(allied, { title: 'Prassi sui rinnovi', minutes: 30 })).userErrors).toEqual([]);
    expect((await propose(allied, { title: ' ' })).userErrors[0]).toEqual({ code: 'REQUIRED', field: ['title'] });
    const one = marked({ number: '2026/000077' });
    await carried(house, 'receiveCaseForDiscussion', 'cases', one);
    expect((await propose(trainer, { caseId: one.caseId })).userErrors).toEqual([]);
    expect((await propose(trainer, { caseId: one.caseId })).userErrors[0].code).toBe('DUPLICATE');
    expect((await propose(trainer, { caseId: randomUUID() })).userErrors[0].code).toBe('NOT_FOUND');
    const { agenda, viewerCanPropose } = await agendaOf(allied, event);
    expect(viewerCanPropose).toBe(true);
    expect(agenda).toMatchObject([
      { title: 'Prassi sui rinnovi', ente: { id: ally }, viewerCanRemove: true },
      { title: one.title, caseNumber: '2026/000077', viewerCanRemove: false },
    ]);
    expect((await onEvent(house, allied, 'removeItem', { itemId: agenda[1].id })).userErrors[0].code).toBe('NOT_YOURS');
    await onEvent(house, trainer, 'removeItem', { itemId: agenda[1].id });
    expect((await agendaOf(allied, event)).agenda).toHaveLength(1);
  });
});

describe('minutes (T14, C40, N20)', () => {
  test.each(others)('T14: %s records no decision and closes no minutes', async (role) => {
    const event = await buildEvent(house);
    house.clock.at('2026-12-10T10:00:00Z');
    const input = { eventId: event, title: 'x', body: 'y', followUp: 'NONE' };
    expect(await onEvent(house, personIn(role), 'recordDecision', input)).toBeNull();
    expect(await onEvent(house, personIn(role), 'closeMinutes', { eventId: event, outcome: 'x' })).toBeNull();
  });

  test('T14 C40: a decision is linked to its case, which is told, and asks knowledge for a FAQ or a divergence, once; what came of it comes back', async () => {
    const event = await buildEvent(house);
    const one = marked({ number: '2026/000099' });
    await carried(house, 'receiveCaseForDiscussion', 'cases', one);
    await onEvent(house, trainer, 'proposeItem', { eventId: event, caseId: one.caseId });
    const { agenda } = await agendaOf(trainer, event);
    const input = {
      eventId: event,
      title: 'Quando si converte?',
      body: 'Prima della scadenza.',
      agendaItemId: agenda[0].id,
    };
    expect((await onEvent(house, trainer, 'recordDecision', { ...input, followUp: 'FAQ' })).userErrors[0].code).toBe(
      'TOO_SOON',
    );
    house.clock.at('2026-12-10T10:00:00Z');
    const clientKey = key();
    for (let twice = 0; twice < 2; twice += 1)
      await onEvent(house, trainer, 'recordDecision', { ...input, followUp: 'FAQ' }, clientKey);
    await onEvent(house, trainer, 'recordDecision', { ...input, title: 'Prassi diversa', followUp: 'DIVERGENCE' });
    await onEvent(house, trainer, 'recordDecision', { ...input, title: 'Solo verbale', followUp: 'NONE' });
    const told = (await posted(house, 'receiveTrainingDecision')).map((row) => row.payload);
    expect(told).toMatchObject([
      { kind: 'FAQ', title: 'Quando si converte?', body: 'Prima della scadenza.', event: { id: event } },
      { kind: 'DIVERGENCE', title: 'Prassi diversa' },
    ]);
    const cases = (await posted(house, 'receiveEquipeDecision')).map((row) => row.payload);
    expect(cases.map(({ caseId, title }) => [caseId, title])).toEqual(
      ['Quando si converte?', 'Prassi diversa', 'Solo verbale'].map((title) => [one.caseId, title]),
    );
    const long = { ...input, body: 'x'.repeat(1_701), followUp: 'DIVERGENCE' };
    expect((await onEvent(house, trainer, 'recordDecision', long)).userErrors[0]).toEqual({
      code: 'TOO_LONG',
      field: ['body'],
    });
    const [contentId, divergenceId] = [randomUUID(), randomUUID()];
    await carried(house, 'receiveDecisionContent', 'knowledge', {
      decisionId: (told[1] as { decisionId: string }).decisionId,
      divergenceId,
    });
    await carried(house, 'receiveDecisionContent', 'knowledge', {
      decisionId: (told[0] as { decisionId: string }).decisionId,
      contentId,
    });
    const { trainingEvent } = await read(
      house,
      operator(),
      'query ($id: ID) { trainingEvent(id: $id) { decisions { title followUp contentId divergenceId caseIds caseNumbers } } }',
      { id: event },
    );
    expect(trainingEvent.decisions).toMatchObject([
      { title: 'Quando si converte?', followUp: 'FAQ', contentId, caseIds: [one.caseId], caseNumbers: ['2026/000099'] },
      { followUp: 'DIVERGENCE', contentId: null, divergenceId },
      { followUp: 'NONE' },
    ]);
    expect(
      (await carried(house, 'receiveDecisionContent', 'cases', { decisionId: key(), contentId })).userErrors[0].code,
    ).toBe('NOT_YOURS');
  });

  test('N20: a basin meeting keeps what came of it; its agenda is then closed', async () => {
    const event = await buildEvent(house);
    house.clock.at('2026-12-10T13:00:00Z');
    expect((await onEvent(house, trainer, 'closeMinutes', { eventId: event, outcome: ' ' })).userErrors[0].code).toBe(
      'REQUIRED',
    );
    await onEvent(house, trainer, 'closeMinutes', {
      eventId: event,
      outcome: 'Tre enti chiedono un secondo incontro.',
    });
    const seen = await read(
      house,
      operator(),
      'query ($id: ID) { trainingEvent(id: $id) { outcome closedAt viewerCanPropose } }',
      { id: event },
    );
    expect(seen.trainingEvent).toEqual({
      outcome: 'Tre enti chiedono un secondo incontro.',
      closedAt: '2026-12-10T13:00:00.000Z',
      viewerCanPropose: false,
    });
    expect((await onEvent(house, trainer, 'proposeItem', { eventId: event, title: 'Tardi' })).userErrors[0].code).toBe(
      'WRONG_STATE',
    );
  });

  test('N20 C40: when the minutes are closed no point is taken off, and the outcome is counted once', async () => {
    const event = await buildEvent(house);
    await onEvent(house, trainer, 'proposeItem', { eventId: event, title: 'Prassi sui rinnovi' });
    house.clock.at('2026-12-10T13:00:00Z');
    for (const outcome of ['Una prassi sola.', 'Una prassi sola dal mese prossimo.'])
      await onEvent(house, trainer, 'closeMinutes', { eventId: event, outcome });
    const { agenda } = await agendaOf(trainer, event);
    expect(agenda).toMatchObject([{ title: 'Prassi sui rinnovi', viewerCanRemove: false }]);
    expect((await onEvent(house, trainer, 'removeItem', { itemId: agenda[0].id })).userErrors[0].code).toBe(
      'WRONG_STATE',
    );
    const told = await house.sql(`select 1 from event where entity_id = $1 and verb = 'minutesClosed'`, [event]);
    expect(told).toHaveLength(2);
  });
});
