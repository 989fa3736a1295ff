import { expect, test } from '@jest/globals';
import { answerChoice, readChoices } from './answer-choice';

test('C33: answers of several cases travel each with its own', () => {
  const chosen = [
    { id: 'first', of: { id: 'alba' } },
    { id: 'second', of: { id: 'bra' } },
    { id: 'third', of: { id: 'alba' } },
  ].map(answerChoice);
  expect(readChoices(chosen)).toEqual({ answerIds: ['first', 'second', 'third'], caseIds: ['alba', 'bra', 'alba'] });
});

test('C33: a choice that names no case is sent on as it is, for the graph to refuse', () => {
  expect(readChoices(['alone'])).toEqual({ answerIds: [''], caseIds: ['alone'] });
});
