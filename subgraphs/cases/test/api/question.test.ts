import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, courier, key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../../src/plan.js';
import { act } from '../build/ask.js';
import { outboxOf } from '../build/outbox.js';
import { everyone, people, places, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const TEXT = 'Mi chiamo Persona Inventata, il mio permesso scade: che cosa devo fare?';
const ask = (over: object = {}) =>
  act(house, anonymous, 'askDesk', { sportelloId: places.alba.desk, text: TEXT, locale: 'ar', ...over }, 'number code');
const follow = async (code: string) =>
  (
    await house.ask(
      anonymous,
      'query ($code: String!) { questionByCode(code: $code) { number text reply sportello { id } } }',
      { code },
    )
  ).data.questionByCode;

test('P27: somebody without an account asks a desk, which answers; the answer is read with the code, however it is typed', async () => {
  await house.sql('delete from outbox');
  const { payload } = await ask();
  expect(payload.number).toMatch(/^D2026\/\d{6}$/);
  expect(payload.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  const told = await outboxOf(house, 'receiveNotice');
  expect(told).toMatchObject([
    { kind: 'QUESTION', audience: { sportelloId: places.alba.desk }, params: { code: payload.number } },
  ]);
  expect(JSON.stringify(told)).not.toMatch(/Inventata|scade/);
  const { data } = await house.ask(people.operator, '{ citizenQuestions { id number text locale reply } }');
  const [question] = data.citizenQuestions;
  expect(question).toMatchObject({ text: TEXT, locale: 'ar', reply: null });
  expect(
    (await act(house, people.operator, 'replyToQuestion', { questionId: question.id, reply: 'Chieda il kit.' })).code,
  ).toBe('OK');
  const typed = payload.code.toLowerCase().replaceAll('-', ' ');
  expect(await follow(typed)).toEqual({
    number: payload.number,
    text: TEXT,
    reply: 'Chieda il kit.',
    sportello: { id: places.alba.desk },
  });
  expect((await act(house, people.operator, 'replyToQuestion', { questionId: question.id, reply: 'Altro' })).code).toBe(
    'WRONG_STATE',
  );
});

test('P27: a code that is none gives nothing, and the text lies sealed in the database', async () => {
  await ask();
  expect(await follow('AAAA-AAAA-AAAA')).toBeNull();
  const rows = await house.sql('select sealed_text, code_index from citizen_question');
  expect(JSON.stringify(rows)).not.toMatch(/Inventata|kit/);
});

test('P27: questions are seen by their desk, its ente and the coordination, in every role; the others may not answer', async () => {
  await ask();
  const [row] = await house.sql('select id from citizen_question where replied_at is null limit 1');
  const see: readonly Who[] = ['operator', 'colleague', 'enteAdmin', 'coordinator', 'provincial'];
  for (const who of everyone) {
    const { data } = await house.ask(people[who], '{ citizenQuestions(openOnly: false) { id } }');
    expect([who, (data?.citizenQuestions ?? []).length > 0]).toEqual([who, see.includes(who)]);
    if (see.includes(who)) continue;
    const { code } = await act(house, people[who], 'replyToQuestion', { questionId: row.id, reply: 'x' });
    expect([who, ['FORBIDDEN', 'NOT_FOUND'].includes(code)]).toEqual([who, true]);
  }
});

test('C42 P27: sent twice by a lost connection it is one question with one code', async () => {
  const clientKey = key();
  const [first, second] = [await ask({ clientKey }), await ask({ clientKey })];
  expect(second.payload).toEqual(first.payload);
});

test.each([
  ['a desk that is none', { sportelloId: key() }, 'NOT_FOUND'],
  ['no text', { text: '  ' }, 'REQUIRED'],
  ['a text beyond all measure', { text: 'x'.repeat(3_001) }, 'TOO_LONG'],
])('P27: %s is refused', async (_what, over, code) => {
  expect((await ask(over)).code).toBe(code);
});

test('P27 TH8: who asks without end is stopped, and the next hour may ask again', async () => {
  let code = 'OK';
  for (let asked = 0; asked < 120 && code === 'OK'; asked += 1) ({ code } = await ask());
  expect(code).toBe('THROTTLED');
  house.clock.at('2026-11-23T10:30:00Z');
  expect((await ask()).code).toBe('OK');
  house.clock.at('2026-11-23T09:00:00Z');
});

test('I18 P27: who brings the code is given question and answer, and has them forgotten; the number alone gives nothing', async () => {
  const { payload } = await ask();
  const give = async (of: string) => {
    const { data } = await house.ask(
      people.provincial,
      `mutation ($input: ExportPersonInput!) { exportPersonInCases(input: $input) {
         records { kind reference data { name value } } userErrors { code } } }`,
      { input: { clientKey: key(), of, reason: 'Lo chiede chi ha scritto' } },
    );
    return data.exportPersonInCases.records;
  };
  expect(await give(payload.number)).toEqual([]);
  expect(await give(payload.code.toLowerCase())).toEqual([
    { kind: 'QUESTIONS', reference: payload.number, data: [{ name: 'body', value: TEXT }] },
  ]);
  const [before] = await house.sql('select count(*)::int as many from citizen_question');
  const messageId = randomUUID();
  const told = await house.ask(
    courier,
    'mutation ($input: CourierInput!) { receiveErasureInCases(input: $input) { received } }',
    {
      input: {
        ...{
          clientKey: messageId,
          messageId,
          fromHouse: 'network',
          entityKey: 'erasure',
          sentAt: house.clock.now().toISOString(),
        },
        payload: JSON.stringify({ erasureId: randomUUID(), of: payload.code, cancelsFuture: false }),
      },
    },
  );
  expect(told.errors).toBeUndefined();
  expect(await follow(payload.code)).toBeNull();
  expect(await house.sql('select count(*)::int as many from citizen_question')).toEqual([{ many: before.many - 1 }]);
  expect(await house.sql('select reference from tombstone where kind = $1', ['QUESTIONS'])).toEqual([
    { reference: payload.number },
  ]);
});
