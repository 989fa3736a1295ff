import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { codeOfIssue, localDate, optionalText, text } from './rules';

const schema = z.object({
  subject: text(5),
  note: optionalText(5),
  on: localDate,
  channel: z.enum(['PHONE', 'PAPER']),
  ids: z.array(z.string()).min(1),
});

const codesOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    (schema.safeParse(value, { error: (issue) => codeOfIssue(issue) }).error?.issues ?? []).map((issue) => [
      issue.path.join('.'),
      issue.message,
    ]),
  );

test('G17: every fault of a field has a code that the messages name', () => {
  expect(codesOf({ ids: [] })).toEqual({ subject: 'REQUIRED', on: 'REQUIRED', channel: 'CHOOSE', ids: 'REQUIRED' });
  expect(codesOf({ subject: '   ', note: 'too long', on: '2027-13-01', channel: 'FAX', ids: ['1'] })).toEqual({
    subject: 'REQUIRED',
    note: 'TOO_LONG',
    on: 'INVALID',
    channel: 'INVALID',
  });
});
