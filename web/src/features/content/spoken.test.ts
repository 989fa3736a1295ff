import { describe, expect, test } from '@jest/globals';
import { readingMinutes } from './reading-time';
import { piecesOf, spokenOf } from './spoken';

describe('P39: read aloud', () => {
  test.each([
    ['Chiama lo 0171 445 566.', 'Chiama lo 0, 1, 7, 1, 4, 4, 5, 5, 6, 6.'],
    ['Tel. +39 0171/445566', 'Tel. +, 3, 9, 0, 1, 7, 1, 4, 4, 5, 5, 6, 6'],
    ['Il codice RSSMRA80A01D205X', 'Il codice R, S, S, M, R, A, 8, 0, A, 0, 1, D, 2, 0, 5, X'],
    ['Entro 60 giorni, dal 25/07/1998, 30,46 euro', 'Entro 60 giorni, dal 25/07/1998, 30,46 euro'],
    ['anno 2026 - 2027', 'anno 2026 - 2027'],
    ['اتصل على 0171445566', 'اتصل على 0, 1, 7, 1, 4, 4, 5, 5, 6, 6'],
    ['Titolo\n\nTesto', 'Titolo.\nTesto'],
  ])('%s', (text, expected) => {
    expect(spokenOf(text)).toBe(expected);
  });

  test('a long text is read in pieces that together say all of it', () => {
    const text = 'Una frase di prova. '.repeat(60).trim();
    const pieces = piecesOf(text);
    expect(pieces.every((piece) => piece.length <= 260)).toBe(true);
    expect(pieces.join(' ').replace(/\s+/g, ' ')).toBe(text);
  });

  test('a point within an amount or an address is no pause', () => {
    expect(piecesOf('Costa 40.00 euro. Scrivi su poste.it.')).toEqual(['Costa 40.00 euro. Scrivi su poste.it.']);
  });
});

describe('reading time', () => {
  const of = (body: string) => readingMinutes({ title: 'Titolo', abstract: null, body, blocks: [] });
  test('is at least a minute, and follows words or signs', () => {
    expect(of('Breve.')).toBe(1);
    expect(of('parola '.repeat(540))).toBe(3);
    expect(of('字'.repeat(900))).toBe(3);
  });
});
