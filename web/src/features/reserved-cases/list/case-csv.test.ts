import { expect, test } from '@jest/globals';
import type { CaseRow_CaseFragment } from '../../../graphql/generated/graphql';
import { csvOf } from './case-csv';

const row = {
  __typename: 'Case',
  id: '1',
  registryNumber: '2027/000001',
  subject: '=HYPERLINK("http://x")',
  purpose: 'CONSULTATION',
  addressee: 'COORDINAMENTO',
  state: 'SUBMITTED',
  urgency: 'URGENT',
  openedAt: '2027-03-01T08:00:00Z',
  submittedAt: null,
  dueAt: null,
  isOverdue: false,
  cycleNumber: 1,
  sportello: null,
  office: null,
  topic: null,
  lastAnswer: null,
} satisfies CaseRow_CaseFragment;

test('C44: a subject that begins like a formula is text in a spreadsheet', () => {
  const [, line] = csvOf([row]).split('\r\n');
  expect(line).toContain('"\'=HYPERLINK(""http://x"")"');
});

test('C44: the export has a row for each case and names nobody', () => {
  expect(csvOf([row, row]).trimEnd().split('\r\n')).toHaveLength(3);
  expect(csvOf([row])).not.toMatch(/persona|contatto/);
});
