import { expect, test } from '@jest/globals';
import { unsavedText } from './unsaved-text';

const field = (over: object) => ({
  tagName: 'INPUT',
  type: 'text',
  name: 'campo',
  value: '',
  defaultValue: '',
  readOnly: false,
  labels: [{ textContent: ' Oggetto\n  *' }],
  ...over,
});
const pageOf = (...fields: object[]) => ({ querySelectorAll: () => fields }) as unknown as Document;

test('I7: what was written and not sent is handed over under its label', () => {
  const page = pageOf(
    field({ value: 'Rinnovo' }),
    field({
      tagName: 'TEXTAREA',
      type: 'textarea',
      value: 'Due righe\ne altre',
      labels: [{ textContent: 'Descrivi' }],
    }),
  );
  expect(unsavedText(page)).toBe('Oggetto *\nRinnovo\n\nDescrivi\nDue righe\ne altre');
});

test('I7: a password, what was there before and what is empty are left out', () => {
  const page = pageOf(
    field({ type: 'password', value: 'segreta' }),
    field({ type: 'hidden', value: 'chiave' }),
    field({ value: 'uguale', defaultValue: 'uguale' }),
    field({ value: '  ' }),
  );
  expect(unsavedText(page)).toBe('');
});
