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

test('I19: what is forgotten is asked again at once, and an answer that was under way does not come back', async () => {
  const answers: ((said: string) => void)[] = [];
  const known = knownForAWhile(
    () => new Promise<string>((resolve) => answers.push(resolve)),
    30_000,
    () => 0,
  );
  const early = known('it');
  known.forget();
  const late = known('it');
  answers[1]?.('dopo');
  answers[0]?.('prima');
  expect(await Promise.all([early, late])).toEqual(['prima', 'dopo']);
  expect(await known('it')).toBe('dopo');
});
