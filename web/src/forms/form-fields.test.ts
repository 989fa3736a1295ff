import { describe, expect, test } from '@jest/globals';
import { typedValues, withoutPrefix } from './form-fields';

const formOf = (...entries: [string, string | File][]): FormData => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

describe('fields of a form', () => {
  test('G17: typed text comes back whole, long or repeated, without the machinery of the framework', () => {
    const long = 'a'.repeat(9_000);
    const form = formOf(['body', long], ['topicIds', '1'], ['topicIds', '2'], ['$ACTION_ID', 'x']);
    expect(typedValues(form)).toEqual({ body: [long], topicIds: ['1', '2'] });
  });

  test('C10: forms of one page are kept apart by a prefix that the command never sees', () => {
    const form = formOf(['prefix', 'riga2'], ['riga2.body', 'Risposta'], ['riga2.channel', 'PHONE'], ['caseId', 'c']);
    expect(typedValues(withoutPrefix(form))).toEqual({ body: ['Risposta'], channel: ['PHONE'], caseId: ['c'] });
  });

  test('C10: a name that only begins like the prefix is left alone', () => {
    const form = formOf(['prefix', 'riga1'], ['riga12.body', 'x']);
    expect(typedValues(withoutPrefix(form))).toEqual({ 'riga12.body': ['x'] });
  });

  test('C7: files are not text', () => {
    const form = formOf(['attachments', new File(['x'], 'x.pdf')], ['subject', 's']);
    expect(typedValues(form)).toEqual({ subject: ['s'] });
  });
});
