import { expect, test } from '@jest/globals';
import { csvOf } from './readers-csv';
import { readQuestion, variablesOf } from './readers-question';

const reader = {
  __typename: 'RulesReader' as const,
  id: '1',
  isPending: true,
  person: { __typename: 'Person' as const, id: '1', displayName: '=HYPERLINK("x")' },
  enti: [{ __typename: 'Ente' as const, id: '2', name: 'Comune; di "Alba"' }],
  acceptances: [
    {
      __typename: 'RulesAcceptance' as const,
      kind: 'RULES_OF_USE' as const,
      number: 2,
      at: '2026-11-01T23:30:00Z',
      isCurrent: true,
    },
  ],
};

test('I13 TH13: the table of who has accepted what: one line each, on the day of Rome, no cell a formula', () => {
  const [head, line, end] = csvOf([reader]).split('\r\n');
  expect(head).toContain('"nome";"enti";"da_accettare"');
  expect(line).toBe(`"'=HYPERLINK(""x"")";"Comune; di ""Alba""";"si";"2";"2026-11-02";"";""`);
  expect(end).toBe('');
});

test('I13: the address asks who is missing something, who nothing; what it does not know it leaves out', () => {
  expect(variablesOf(readQuestion({ stato: 'manca', q: 'Alba' }))).toEqual({ text: 'Alba', pending: true });
  expect(variablesOf(readQuestion({ stato: 'tutto' }))).toEqual({ text: null, pending: false });
  expect(variablesOf(readQuestion({ stato: 'toString', q: '' }))).toEqual({ text: null, pending: null });
});
