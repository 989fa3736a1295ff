import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { inRepository } from '../run/repository.ts';
import { readTerritory } from './read.ts';

let copies: string;
let folder: string;

beforeEach(() => {
  copies = mkdtempSync(join(tmpdir(), 'territories-'));
  for (const name of ['savona', 'cuneo', 'national']) {
    cpSync(inRepository('infra', 'territories', name), join(copies, name), { recursive: true });
  }
  folder = join(copies, 'cuneo');
});

afterEach(() => rmSync(copies, { recursive: true }));

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, file), after);
}

test('the folder reads as it is, or the refusals below would prove nothing', () => {
  expect(readTerritory(folder).info.code).toBe('cuneo');
});

test('P1: a text without one of the languages is refused, and the file is named', () => {
  edit('territory.json', (text) => text.replace(/"uk": "[^"]*",\n/, ''));
  expect(() => readTerritory(folder)).toThrow(/territory\.json/);
});

test('a word that is not in the vocabulary is refused, and the file is named', () => {
  edit('enti.json', (text) => text.replace('"RISTRETTA"', '"STRETTA"'));
  expect(() => readTerritory(folder)).toThrow(/enti\.json/);
});

test('N1: a comune without a bacino is refused', () => {
  edit('bacini-comuni.csv', (text) => text.replace(/^004003,.*\n/m, ''));
  expect(() => readTerritory(folder)).toThrow(/bacino/);
});

test('P19: a content without a source is refused, and the file is named', () => {
  edit('contents/scegliere-il-medico.it.md', (text) => text.replace(/sources:\n(?: {2}.*\n)+/, 'sources: []\n'));
  expect(() => readTerritory(folder)).toThrow(/scegliere-il-medico\.it\.md/);
});

test('P10: a block that the model of the sheet does not know is refused', () => {
  edit('contents/primi-giorni-in-italia.it.md', (text) => text.replace('## COST', '## PRICE'));
  expect(() => readTerritory(folder)).toThrow(/PRICE/);
});

test('P3: one changed Italian word makes the translations of that content older, and no other', () => {
  edit('contents/scegliere-il-medico.it.md', (text) => text.replace('il pediatra', 'la pediatra'));
  const older = readTerritory(folder).contents.filter((one) =>
    one.translations.some((translation) => translation.translatedFrom !== one.contentHash),
  );
  expect(older.map((one) => one.slug)).toEqual(['scegliere-il-medico']);
});

test('I16: a territory that has a file of its own does not take the national one', () => {
  const national = readFileSync(join(copies, 'national', 'urgencies.json'), 'utf8');
  writeFileSync(join(folder, 'urgencies.json'), national.replace('"workingDays": 2', '"workingDays": 1'));
  expect(readTerritory(folder).urgencies.urgencies[0]?.workingDays).toBe(1);
  expect(readTerritory(join(copies, 'savona')).urgencies.urgencies[0]?.workingDays).toBe(2);
});
