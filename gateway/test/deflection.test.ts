import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedId } from '@respi/kit/seed-id.js';
import { personIn } from '@respi/kit/testing/stand.js';
import { paraphrases } from './deflection/paraphrases.js';
import { seedProvince } from './province.js';
import { makeWorld, type World } from './world.js';

let world: World;
let token = '';
beforeAll(async () => {
  world = await makeWorld('solo');
  await seedProvince(world, ['network', 'knowledge']);
  token = world.signIn(
    personIn('OPERATOR', {
      enteId: seedId('ente', 'comune-alba'),
      sportelloIds: [seedId('sportello', 'sportello-alba')],
    }),
  );
}, 240_000);
afterAll(() => world?.close());

const suggested = async (text: string): Promise<string[]> => {
  const { body } = await world.ask('query ($text: Text!) { suggest(text: $text, first: 3) { content { slug } } }', {
    token,
    variables: { text },
  });
  return (body.data?.suggest ?? []).map(({ content }: { content: { slug: string } }) => content.slug);
};

test('C5: of 100 questions as operators write them, the answer that is known is among the first three for at least 80', async () => {
  expect(paraphrases).toHaveLength(100);
  const missed: string[] = [];
  for (const { text, wanted } of paraphrases) {
    const found = await suggested(text);
    if (!wanted.some((slug) => found.includes(slug))) missed.push(`  missed "${text}" → ${found.join(', ')}`);
  }
  const hits = paraphrases.length - missed.length;
  process.stdout.write(`deflection: ${hits} of ${paraphrases.length}\n${missed.join('\n')}\n`);
  expect(hits).toBeGreaterThanOrEqual(80);
}, 180_000);

test('C5: a question about something else finds none of them: the measure is not one that anything passes', async () => {
  const found = await suggested('xqzwv brklj');
  expect(found.filter((slug) => paraphrases.some(({ wanted }) => wanted.includes(slug)))).toEqual([]);
});
