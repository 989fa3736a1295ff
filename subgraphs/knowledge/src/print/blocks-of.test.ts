import { expect, test } from '@jest/globals';
import { blocksOf, runsOf } from './blocks-of.js';

const plain = (text: string) => ({ text, isBold: false, href: '' });

test('P38: a text is parted into what is printed, and its marks are gone', () => {
  expect(blocksOf('Prima riga\ncontinua.\n\n## Titolo\n- uno\n- **due**\n\n1. primo')).toEqual([
    { kind: 'paragraph', runs: [plain('Prima riga continua.')] },
    { kind: 'heading', runs: [plain('Titolo')] },
    { kind: 'bullet', runs: [plain('uno')] },
    { kind: 'bullet', runs: [{ text: 'due', isBold: true, href: '' }] },
    { kind: 'number', runs: [plain('primo')] },
  ]);
});

test('P38: an address of the web is kept, any other leads nowhere', () => {
  expect(runsOf('vedi [il sito](https://example.org/x) e [qui](javascript:alert)')).toEqual([
    plain('vedi '),
    { text: 'il sito', isBold: false, href: 'https://example.org/x' },
    plain(' e '),
    plain('qui'),
  ]);
});
