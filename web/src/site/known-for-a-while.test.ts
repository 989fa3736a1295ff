import { expect, test } from '@jest/globals';
import { knownForAWhile } from './known-for-a-while';

const stage = () => {
  const asked: string[] = [];
  let at = 0;
  const known = knownForAWhile(
    async (locale) => {
      asked.push(locale);
      return `avviso ${locale} ${asked.length}`;
    },
    30_000,
    () => at,
  );
  return { asked, known, wait: (ms: number) => (at += ms) };
};

test('I19: a notice is given in the language of each reader, not in that of the first', async () => {
  const { known, asked } = stage();
  expect([await known('it'), await known('en'), await known('it')]).toEqual([
    'avviso it 1',
    'avviso en 2',
    'avviso it 1',
  ]);
  expect(asked).toEqual(['it', 'en']);
});

test('I19: it is asked again after a while, by one reader however many there are', async () => {
  const { known, asked, wait } = stage();
  await known('it');
  wait(30_001);
  const given = await Promise.all([known('it'), known('it'), known('it')]);
  expect(given).toEqual(['avviso it 2', 'avviso it 1', 'avviso it 1']);
  expect(asked).toHaveLength(2);
});
