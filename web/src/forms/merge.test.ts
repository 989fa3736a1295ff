import { expect, test } from '@jest/globals';
import { mergeVersions } from './merge';

function merged(choice: string | null, mine: string): string | null {
  const form = new FormData();
  form.set('body', mine);
  if (choice) {
    form.set('merge-body', choice);
    form.set('merge-body.theirs', 'loro');
  }
  mergeVersions(form, ['body', 'subject']);
  expect([...form.keys()]).toEqual(['body']);
  return form.get('body') as string;
}

test.each([
  ['mine', 'mia'],
  ['theirs', 'loro'],
  ['both', 'loro\n\nmia'],
  [null, 'mia'],
])('C21: of two versions, %s gives %s', (choice, text) => {
  expect(merged(choice, 'mia')).toBe(text);
});

test('C21: both of an empty text and another is the other', () => {
  expect(merged('both', ' ')).toBe('loro');
});
