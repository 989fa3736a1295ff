import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Tx } from '@respi/kit/command.js';
import { command } from '@respi/kit/command.js';
import { key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { validateAnswer } from '../src/answer/commands/validate-answer.js';
import { CaseState } from '../src/case/case.states.js';
import { submitCase } from '../src/case/commands/submit-case.js';
import { nextRegistryNumber } from '../src/case/registry-number.js';
import { plan } from '../src/plan.js';
import { act } from './build/ask.js';
import { buildCase, contest } from './build/case.js';
import { people, settle } from './build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const CONTENDERS = 40;
/** Numbers that are taken at once: 400 in the suite, 20,000 for the whole figure (FIG7). */
const NUMBERS = Number(process.env.RESPI_NUMBERS ?? 400);
const outcomes = (settled: PromiseSettledResult<unknown>[]) =>
  settled.filter(({ status }) => status === 'fulfilled').length;
/** Patient: forty at once wait for six connections. */
const patiently = async <T>(run: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === 20 || !/timeout/i.test(String((error as Error).message))) throw error;
    }
  }
};
const asNumbers = (rows: { registry_number: string }[]) =>
  rows.map((row) => Number(row.registry_number.slice(5))).sort((a, b) => a - b);
const numbers = async () =>
  asNumbers(await house.sql('select registry_number from "case" where registry_number is not null'));

describe('FIG7: registry numbers', () => {
  test('FIG7 I11: forty cases submitted at once get forty numbers without gap or double', async () => {
    const drafts = await Promise.all(Array.from({ length: 10 }, () => buildCase(house)));
    for (let more = 0; more < 30; more += 1) drafts.push(await buildCase(house));
    await Promise.all(
      drafts.map(({ caseId }) =>
        patiently(() => submitCase(house.context(people.operator), { clientKey: key(), caseId })),
      ),
    );
    expect(await numbers()).toEqual(Array.from({ length: CONTENDERS }, (_none, index) => index + 1));
  }, 60_000);

  test('FIG7: a submission that fails after taking a number leaves no gap', async () => {
    const taken = () =>
      command(house.context(people.operator), { verb: 'submitCase', input: { clientKey: key() } }, async (tx) => {
        await nextRegistryNumber(tx);
        throw new Error('lost power');
      });
    await expect(taken()).rejects.toThrow('lost power');
    const { caseId } = await buildCase(house, { state: CaseState.SUBMITTED });
    const [row] = await house.sql('select registry_number from "case" where id = $1', [caseId]);
    expect(row.registry_number).toBe(`2026/${String(CONTENDERS + 1).padStart(6, '0')}`);
  });

  test(
    `FIG7: ${NUMBERS} commands that each take a number, forty at a time, get that many, without gap or double`,
    async () => {
      const before = await numbers();
      const given: string[] = [];
      let asked = 0;
      const go = async (): Promise<void> => {
        while (asked < NUMBERS) {
          asked += 1;
          const take = () =>
            command(
              house.context(people.operator),
              { verb: 'takeNumber', input: { clientKey: key() } },
              async (tx) => ({
                number: await nextRegistryNumber(tx),
              }),
            );
          given.push((await patiently(take)).number);
        }
      };
      await Promise.all(Array.from({ length: CONTENDERS }, go));
      const taken = asNumbers(given.map((number) => ({ registry_number: number })));
      const first = Math.max(...before) + 1;
      process.stderr.write(`FIG7 ${new Set(taken).size} different numbers of ${NUMBERS} taken forty at a time\n`);
      expect(taken).toEqual(Array.from({ length: NUMBERS }, (_none, index) => first + index));
    },
    NUMBERS * 50 + 60_000,
  );

  test('FIG7 twin: a counter that is read without its lock gives the same number twice', async () => {
    await house.sql('create table twin_counter (last int not null)');
    await house.sql('insert into twin_counter values (0)');
    await house.sql('grant select, update on twin_counter to cases_app');
    const unlocked = async (tx: Tx): Promise<number> => {
      const [counter] = await tx.sql<{ last: number }>('select last from twin_counter');
      await tx.sql('select pg_sleep(0.02)');
      const next = (counter?.last ?? 0) + 1;
      await tx.sql('update twin_counter set last = ?', [next]);
      return next;
    };
    const given = await Promise.all(
      Array.from({ length: CONTENDERS }, () =>
        patiently(() =>
          command(house.context(people.operator), { verb: 'twin', input: { clientKey: key() } }, async (tx) => ({
            number: await unlocked(tx),
          })),
        ),
      ),
    );
    expect(new Set(given.map(({ number }) => number)).size).toBeLessThan(CONTENDERS);
  }, 60_000);
});

describe('C13 C21: two referents at once', () => {
  test('C13: of two referents who validate one answer at once exactly one succeeds, in twenty rounds', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { answerId } = await buildCase(house, { state: CaseState.ANSWERED });
      const judge = (who: 'referent' | 'secondReferent') =>
        validateAnswer(house.context(people[who]), {
          clientKey: key(),
          answerId: answerId ?? '',
          expectedValidationVersion: 1,
        });
      expect(outcomes(await Promise.allSettled([judge('referent'), judge('secondReferent')]))).toBe(1);
      const history = await house.sql('select version from validation_change where answer_id = $1', [answerId]);
      expect(history).toEqual([{ version: 2 }]);
    }
  }, 60_000);

  test('C21: who judges upon an older validation gets a conflict with the version and state of now', async () => {
    const { answerId } = await buildCase(house, { state: CaseState.ANSWERED });
    await contest(house, answerId ?? '');
    const late = await act(house, people.secondReferent, 'validateAnswer', { answerId, expectedValidationVersion: 1 });
    expect(late.code).toBe('CONFLICT');
    expect(late.payload.userErrors[0].params).toEqual([
      { name: 'version', value: '2' },
      { name: 'state', value: 'CONTESTED' },
    ]);
  });

  test('C21: of two colleagues who save one draft the second gets a conflict, and nothing is overwritten', async () => {
    const { caseId } = await buildCase(house);
    const first = await act(
      house,
      people.operator,
      'saveDraft',
      { caseId, expectedVersion: 1, subject: 'Primo' },
      'case { version }',
    );
    expect(first.payload.case.version).toBe(2);
    const second = await act(house, people.colleague, 'saveDraft', { caseId, expectedVersion: 1, subject: 'Secondo' });
    expect(second.code).toBe('CONFLICT');
    expect(await house.sql('select subject from "case" where id = $1', [caseId])).toEqual([{ subject: 'Primo' }]);
  });

  test('C42: the same submission sent five times at once is one case with one number', async () => {
    const { caseId } = await buildCase(house);
    const clientKey = key();
    const sent = await Promise.all(
      Array.from({ length: 5 }, () =>
        act(house, people.operator, 'submitCase', { clientKey, caseId }, 'case { registryNumber }'),
      ),
    );
    expect(new Set(sent.map(({ payload }) => payload.case.registryNumber)).size).toBe(1);
    expect(await house.sql(`select id from event where entity_id = $1 and verb = 'submitted'`, [caseId])).toHaveLength(
      1,
    );
  });

  test('C9: two sheets at once never carry the same case', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.TRIAGED });
    const [row] = await house.sql('select office_id from "case" where id = $1', [caseId]);
    const sheet = (who: 'liaison' | 'coordinator') =>
      act(house, people[who], 'createDeliverySheet', {
        officeId: row.office_id,
        caseIds: [caseId],
        carrier: 'Chi porta',
      });
    const codes = (await Promise.all([sheet('liaison'), sheet('coordinator')])).map(({ code }) => code);
    expect(codes.sort()).toEqual(['OK', 'WRONG_STATE']);
  });
});
