import { expect, test } from '@jest/globals';
import { readAnswers, walk } from './way';

const answer = (over: object) => ({
  __typename: 'OrientationAnswer' as const,
  text: 'r',
  questionCode: null,
  purposeId: null,
  verdict: null,
  href: null,
  source: null,
  sourceUrl: null,
  consultedOn: null,
  ...over,
});
const question = (code: string, ...answers: ReturnType<typeof answer>[]) => ({
  __typename: 'OrientationQuestion' as const,
  code,
  text: code,
  answers,
});
const questions = [
  question('a', answer({ questionCode: 'b' }), answer({ verdict: 'no' })),
  question('b', answer({ purposeId: 'p' }), answer({ verdict: 'altrove' })),
];

test('A37: answers lead from question to question, to a purpose or to a verdict', () => {
  expect(walk(questions, []).question?.code).toBe('a');
  expect(walk(questions, [0]).question?.code).toBe('b');
  expect(walk(questions, [0, 0]).end?.purposeId).toBe('p');
  expect(walk(questions, [1]).end?.verdict).toBe('no');
});

test('A37: an address that answers what was never asked stops where it still makes sense', () => {
  expect(walk(questions, [0, 7])).toMatchObject({ question: { code: 'b' }, end: null, given: [0] });
  expect(walk([], [0])).toEqual({ question: null, end: null, given: [] });
  expect([readAnswers('0-1'), readAnswers('0--1'), readAnswers('a'), readAnswers(undefined)]).toEqual([
    [0, 1],
    [],
    [],
    [],
  ]);
});
