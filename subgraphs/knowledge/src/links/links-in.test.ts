import { describe, expect, test } from '@jest/globals';
import { linksIn, withLink } from './links-in.js';

describe('P20: links of a text', () => {
  test.each([
    ['[sito](https://example.org/a)', [['https://example.org/a', null]]],
    ['vedi https://example.org/b.', [['https://example.org/b', null]]],
    [
      '[kit](/faq/che-cos-e-il-kit-postale) e [x](/ar/scheda/rinnovo#costi)',
      [
        ['/faq/che-cos-e-il-kit-postale', 'che-cos-e-il-kit-postale'],
        ['/ar/scheda/rinnovo#costi', 'rinnovo'],
      ],
    ],
    ['[telefono](tel:0171) [ancora](#qui) [sportelli](/sportelli)', []],
    ['[a](https://example.org/a) e ancora [b](https://example.org/a)', [['https://example.org/a', null]]],
  ] as const)('%s', (text, expected) => {
    expect(linksIn(text).map(({ url, slug }) => [url, slug])).toEqual(expected);
  });

  test('an address is replaced as a whole, never as the beginning of another', () => {
    const text = '[a](https://example.org/a) [b](https://example.org/a/b) https://example.org/a.';
    expect(withLink(text, 'https://example.org/a', 'https://example.org/z')).toBe(
      '[a](https://example.org/z) [b](https://example.org/a/b) https://example.org/z.',
    );
  });
});
