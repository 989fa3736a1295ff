import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../../src/plan.js';
import { allRoles, buildEvent } from '../build/events.js';
import { read } from '../build/verbs.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());

const trainer = personIn('TRAINER');
const RESULTS = `query ($year: Int) { questionnaireResults(year: $year) { kind answers events useful knowsAfter comments
  meetings { id questionnaire { answers useful comments } } } }`;
const resultsOf = async (year: number) => (await read(house, trainer, RESULTS, { year })).questionnaireResults;

async function evaluated(startsAt: string, marks: readonly number[], comment: string | null = null): Promise<string> {
  const event = await buildEvent(house, { startsAt });
  for (const useful of marks) {
    await house.sql(
      `insert into questionnaire_answer (id, event_id, useful, clear, organised, knew_before, knows_after, comment)
       values ($1, $2, $3, 3, 3, 2, 4, $4)`,
      [randomUUID(), event, useful, comment],
    );
  }
  return event;
}

test('T15: averages by kind of a year, with the meetings behind them; another year has its own', async () => {
  const [first, second] = [
    await evaluated('2026-12-10T08:00:00Z', [5, 4, 3], 'Più esempi'),
    await evaluated('2026-12-14T08:00:00Z', [2, 2, 2]),
  ];
  await evaluated('2027-02-10T08:00:00Z', [1, 1, 1]);
  const [equipe] = await resultsOf(2026);
  expect(equipe).toMatchObject({ kind: 'EQUIPE', answers: 6, events: 2, useful: 3, knowsAfter: 4, comments: [] });
  expect(equipe.meetings).toEqual([
    { id: first, questionnaire: { answers: 3, useful: 4, comments: ['Più esempi', 'Più esempi', 'Più esempi'] } },
    { id: second, questionnaire: { answers: 3, useful: 2, comments: [] } },
  ]);
  expect((await resultsOf(2027))[0]).toMatchObject({ answers: 3, useful: 1 });
  expect((await read(house, trainer, '{ questionnaireResults { answers } }')).questionnaireResults).toEqual([
    { answers: 9 },
  ]);
});

test('T15: two answers tell neither by their meeting nor by the difference that they make to their kind', async () => {
  const [many, few] = [
    await evaluated('2028-03-10T08:00:00Z', [4, 4, 4]),
    await evaluated('2028-03-20T08:00:00Z', [1, 1], 'So chi sei'),
  ];
  const [equipe] = await resultsOf(2028);
  expect(equipe).toMatchObject({ answers: 5, useful: 4 });
  expect(equipe.meetings).toEqual([
    { id: many, questionnaire: { answers: 3, useful: 4, comments: [] } },
    { id: few, questionnaire: { answers: 2, useful: null, comments: [] } },
  ]);
});

test('T15: ten meetings cost as many statements as one', async () => {
  const { parse, execute } = await import('graphql');
  const statements = async (year: number): Promise<number> => {
    const ctx = house.context(trainer);
    const document = parse(RESULTS);
    const answer = await execute({
      schema: house.open.schema,
      document,
      contextValue: ctx,
      variableValues: { year },
    });
    await ctx.db.finish();
    expect(answer.errors).toBeUndefined();
    return ctx.db.statements;
  };
  await evaluated('2029-01-10T08:00:00Z', [4]);
  for (let n = 0; n < 10; n += 1) await evaluated(`2030-01-${10 + n}T08:00:00Z`, [4, 4, 4]);
  expect(await statements(2030)).toBe(await statements(2029));
});

test.each(allRoles.filter((role) => !['TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'].includes(role)))(
  'T15: %s reads no results',
  async (role) => {
    const event = await evaluated('2026-12-20T08:00:00Z', [4, 4, 4]);
    expect((await read(house, personIn(role), RESULTS, { year: 2026 })).questionnaireResults).toBeNull();
    const asked = 'query ($id: ID) { trainingEvent(id: $id) { questionnaire { answers } } }';
    expect((await read(house, personIn(role), asked, { id: event })).trainingEvent.questionnaire).toBeNull();
  },
);
