import { expect, test } from '@jest/globals';
import type { ExportPersonMutation } from '../../graphql/generated/graphql';
import { asHtml, heldOf } from './export-file';

const data = {
  cases: {
    records: [
      {
        id: '1',
        kind: 'CASES',
        reference: '2026/000001',
        at: '2026-11-22T09:00:00Z',
        obstacle: null,
        data: [{ name: 'body', value: '<script>alert(1)</script> & "altro"' }],
      },
    ],
    userErrors: [],
  },
  appointments: { records: [], userErrors: [] },
  training: null,
  network: { records: [], userErrors: [] },
} as unknown as ExportPersonMutation;

const words = {
  locale: 'it',
  title: 'Dati',
  lead: 'Tutto',
  empty: 'Nulla',
  incomplete: 'Incompleto',
  house: (house: string) => house,
  field: (name: string) => name,
};

test('I18: a house that did not answer is named, and the file says that it is not whole', () => {
  const found = heldOf(data);
  expect(found.silent).toEqual(['training']);
  expect(asHtml(found, words)).toContain('Incompleto');
  expect(asHtml({ ...found, silent: [] }, words)).not.toContain('Incompleto');
});

test('TH13: what was typed is text in the file, never markup', () => {
  const html = asHtml(heldOf(data), words);
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;altro&quot;');
});
