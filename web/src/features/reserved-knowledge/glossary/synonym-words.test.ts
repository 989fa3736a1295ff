import { expect, test } from '@jest/globals';
import { readWords } from './synonym-words';

test('P30: words of a group are read one a line or parted by the commas of any script', () => {
  const read = readWords({ it: 'kit\n busta gialla ,poste', ar: 'كيت، بريد', zh: '套件，邮局、信封' });
  const of = (locale: string) => read.find((one) => one.locale === locale)?.words;
  expect(of('it')).toEqual(['kit', 'busta gialla', 'poste']);
  expect(of('ar')).toEqual(['كيت', 'بريد']);
  expect(of('zh')).toEqual(['套件', '邮局', '信封']);
  expect(of('sq')).toEqual([]);
});
