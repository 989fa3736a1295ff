import { expect, test } from '@jest/globals';
import { peopleAddress, peopleVariables, readPeopleQuestion } from './people-question';

test('N16: an address without words asks for who works there now, by role', () => {
  const question = readPeopleQuestion({});
  expect(peopleAddress(question)).toEqual({});
  expect(peopleVariables(question)).toEqual({
    peopleText: null,
    peopleRole: null,
    peopleTime: 'CURRENT',
    peopleBy: 'ROLE',
    peopleAfter: null,
  });
});

test('N16: what the address asks is asked of the graph and led on; the page is not led on', () => {
  const search = { persona: ' Rossi ', ruolo: 'OPERATOR', quando: 'conclusi', ordine: 'dal', dopo: 'abc' };
  const question = readPeopleQuestion(search);
  expect(peopleVariables(question)).toEqual({
    peopleText: 'Rossi',
    peopleRole: 'OPERATOR',
    peopleTime: 'ENDED',
    peopleBy: 'START',
    peopleAfter: 'abc',
  });
  expect(peopleAddress(question)).toEqual({ persona: 'Rossi', ruolo: 'OPERATOR', quando: 'conclusi', ordine: 'dal' });
});

test('N16: words that are in no vocabulary ask for nothing', () => {
  expect(peopleAddress(readPeopleQuestion({ ruolo: 'RE', quando: 'mai', ordine: 'x' }))).toEqual({});
});
