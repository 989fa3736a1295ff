import { expect, test } from '@jest/globals';
import { endOf, namesOf, questionsOf, slotsFor } from './orientation-fields';

const answer = { text: 'Sì', questionCode: 'b', purposeId: null, verdict: null, href: null };

test('A37: every question has room for one more answer, and there is an empty one with a code of its own', () => {
  const slots = slotsFor([{ code: 'domanda-1', text: 'a', answers: [answer, answer] }]);
  expect(slots.map(({ code, answers }) => [code, answers.length])).toEqual([
    ['domanda-1', 3],
    ['domanda-2', 2],
  ]);
  expect(endOf(answer)).toBe('q:b');
});

test('A37: what the form holds is what is saved; what is wholly empty is left out', () => {
  const typed: Record<string, string> = {
    [namesOf(0).code]: 'a',
    [namesOf(0).text]: 'Che cosa?',
    [namesOf(0, 0).text]: 'Uno',
    [namesOf(0, 0).end]: 'p:x',
    [namesOf(0, 0).verdict]: 'resta dove è scritto',
    [namesOf(0, 2).text]: 'Due',
    [namesOf(0, 2).end]: 'no',
    [namesOf(0, 2).verdict]: 'Non serve.',
    [namesOf(1).code]: 'b',
  };
  expect(questionsOf((name) => typed[name] ?? '')).toEqual([
    {
      at: 0,
      answers: [0, 2],
      input: {
        code: 'a',
        text: 'Che cosa?',
        answers: [
          { text: 'Uno', questionCode: null, purposeId: 'x', verdict: null, href: null },
          { text: 'Due', questionCode: null, purposeId: null, verdict: 'Non serve.', href: null },
        ],
      },
    },
  ]);
});
