import { expect, test } from '@jest/globals';
import type { LocalizedContent } from '../edition/localized-content.js';
import { snippetOf } from './snippet.js';

const text = (locale: string, body: string) =>
  ({ locale, title: 'Titolo', abstract: null, body, blocks: [] }) as unknown as LocalizedContent;

test.each([
  [
    'ar',
    'تصريح',
    'ادفع هنا. يكلّف تصريح الإقامة 40.00 € حتى سنة، و50.00 € حتى سنتين. احتفظ بالإيصال.',
    'يكلّف تصريح الإقامة 40.00 € حتى سنة، و50.00 € حتى سنتين.',
  ],
  [
    'it',
    'permesso',
    'Paga qui. Il permesso è nel d.lgs. n. 286, art. 5, e su poste.it. Conserva la ricevuta.',
    'Il permesso è nel d.lgs. n. 286, art. 5, e su poste.it.',
  ],
  ['zh', '居留', '请付款。居留许可费用为40.00欧元。请保存收据。', '居留许可费用为40.00欧元。'],
])(
  'P24: the excerpt of a hit in %s is a whole sentence: amounts, articles and addresses are not cut',
  (locale, query, body, said) => {
    expect(snippetOf(text(locale, body), query)).toBe(said);
  },
);
