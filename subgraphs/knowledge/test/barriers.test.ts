import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { remindBarriers } from '../src/barrier/barrier.jobs.js';
import { plan } from '../src/plan.js';
import { act, readAs, refusal, sent } from './build/ask.js';

let house: TestHouse;
const editor = personIn('EDITOR');
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house?.close());

const text = 'Con il lettore di schermo il calendario non si legge.';
const report = (given: object = {}) =>
  act(
    house,
    anonymous,
    'reportBarrier',
    { path: '/it/prenota?passo=2', text, locale: 'it', ...given },
    'number code dueOn',
  );
const followed = async (code: string) =>
  (
    await house.ask(anonymous, 'query ($c: String!) { barrierFollowUp(code: $c) { number path text dueOn reply } }', {
      c: code,
    })
  ).data.barrierFollowUp;
const listed = async (actor = editor, all = false) => {
  const answer = await house.ask(actor, `{ barrierReports(all: ${all}) { id number path text dueOn reply } }`);
  return answer.errors ? answer.errors[0]?.extensions?.code : answer.data.barrierReports;
};

describe('P34: what bars somebody’s way', () => {
  test('is told without an account, due in thirty days, sealed, and followed by its code', async () => {
    house.clock.at('2026-12-01T09:00:00Z');
    const { number, code, dueOn } = await report();
    expect(number).toBe('AC2026/000001');
    expect(dueOn).toBe('2026-12-31');
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(await followed(code.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      number,
      path: '/it/prenota',
      text,
      reply: null,
    });
    expect(await followed('AAAA-AAAA-AAAA')).toBeNull();
    const [row] = await house.sql('select sealed_text from barrier_report');
    expect(row.sealed_text).not.toContain('calendario');
    const [notice] = (await sent(house, 'receiveNotice')).slice(-1);
    expect(notice).toMatchObject({ kind: 'BARRIER_REPORTED' });
    expect(JSON.stringify(notice)).not.toContain('calendario');
  });

  test('reaches the editorial desk and the coordination, and nobody else', async () => {
    expect(await listed()).toHaveLength(1);
    expect(await listed(personIn('COORDINATION'))).toHaveLength(1);
    for (const actor of [anonymous, personIn('OPERATOR'), personIn('TRANSLATOR'), personIn('AUDITOR')]) {
      expect(['FORBIDDEN', 'UNAUTHENTICATED']).toContain(await listed(actor));
      expect(await readAs(house, actor, 'select 1 from barrier_report')).toEqual([]);
    }
    expect(await readAs(house, editor, 'select 1 as one from barrier_report')).toHaveLength(1);
  });

  test('is answered once; the answer is read with the code, and its clock stops', async () => {
    const { code, number } = await report();
    const mine = (await listed()).find((one: { number: string }) => one.number === number);
    const reply = { reportId: mine.id, text: 'Abbiamo corretto il calendario: riprova.' };
    expect(refusal(await act(house, editor, 'replyToBarrier', { ...reply, text: 'ok' }, 'report { id }'))).toBe(
      'REQUIRED',
    );
    expect(refusal(await act(house, personIn('OPERATOR'), 'replyToBarrier', reply, 'report { id }'))).not.toBeNull();
    expect((await act(house, editor, 'replyToBarrier', reply, 'report { reply }')).report).toEqual({
      reply: reply.text,
    });
    expect((await followed(code)).reply).toBe(reply.text);
    expect(refusal(await act(house, editor, 'replyToBarrier', reply, 'report { id }'))).toBe('WRONG_STATE');
    expect((await listed()).map(({ id }: { id: string }) => id)).not.toContain(mine.id);
    expect((await listed(editor, true)).map(({ id }: { id: string }) => id)).toContain(mine.id);
  });

  test('is told again a week before the thirtieth day, once, and every day after it', async () => {
    const told = async () => (await sent(house, 'receiveNotice')).length;
    const run = async (now: string) => {
      house.clock.at(now);
      const before = await told();
      await remindBarriers.run(house.open.house);
      return (await told()) - before;
    };
    expect(await run('2026-12-20T09:00:00Z')).toBe(0);
    expect(await run('2026-12-24T09:00:00Z')).toBe(1);
    expect(await run('2026-12-25T09:00:00Z')).toBe(0);
    expect(await run('2026-12-31T09:00:00Z')).toBe(1);
    expect(await run('2026-12-31T12:00:00Z')).toBe(0);
    expect(await run('2027-01-01T09:00:00Z')).toBe(1);
  });

  test('says what is missing, and a flood from one network is held back', async () => {
    expect((await report({ text: 'corto' })).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['text'] }]);
    expect((await report({ text: 'a'.repeat(3_001) })).userErrors).toMatchObject([
      { code: 'TOO_LONG', field: ['text'] },
    ]);
    let refused = 0;
    for (let turn = 0; turn < 105; turn += 1) refused += (await report()).userErrors[0]?.code === 'THROTTLED' ? 1 : 0;
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(105);
  });
});
