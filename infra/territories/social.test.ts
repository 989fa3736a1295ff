import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inRepository } from '../run/repository.ts';

const root = inRepository('infra', 'territories');
const territories = readdirSync(root).filter((name) => {
  try {
    return readdirSync(join(root, name)).includes('territory.json');
  } catch {
    return false;
  }
});
const PNG = '89504e470d0a1a0a';

test('P37: every territory is tried', () => {
  expect(territories).toEqual(expect.arrayContaining(['cuneo', 'savona']));
});

test.each(territories)('P37: %s has a picture for those who share a page, in each of its languages', (territory) => {
  const { languages } = JSON.parse(readFileSync(join(root, territory, 'territory.json'), 'utf8')) as {
    languages: string[];
  };
  const drawn = languages.map((locale) => {
    const picture = readFileSync(join(root, territory, 'social', `${locale}.png`));
    const size = [picture.readUInt32BE(16), picture.readUInt32BE(20)];
    return { locale, size, isPng: picture.subarray(0, 8).toString('hex') === PNG, isLight: picture.length < 150_000 };
  });
  expect(drawn).toEqual(languages.map((locale) => ({ locale, size: [1200, 630], isPng: true, isLight: true })));
});
