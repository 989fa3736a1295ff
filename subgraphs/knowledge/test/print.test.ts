import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { anonymous, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { ContentState, ContentVisibility } from '../src/content/content.states.js';
import { LOCALES } from '../src/edition/translation.states.js';
import { plan } from '../src/plan.js';
import { downloads } from '../src/print/downloads.js';
import { buildContent, layTopic } from './build/content.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

async function print(actor: Actor, name: string): Promise<{ name: string; pdf: string } | null> {
  const ctx = house.context(actor);
  const found = await downloads.text?.(ctx, name);
  await ctx.db.finish();
  return found ? { name: found.name, pdf: (found.body as Buffer).toString('latin1') } : null;
}

test.each(LOCALES)(
  'P38: a content prints in %s as tagged PDF with its language and the address of its page',
  async (locale) => {
    const { contentId, slug } = await buildContent(house, {
      title: `#let x = 1 «تصريح 居留» ${locale}`,
      body: 'Testo **forte** con [un sito](https://example.org).\n\n- uno\n- due\n\n#panic("no")',
      translated: LOCALES.filter((one) => one !== 'it'),
    });
    const printed = await print(anonymous, `${contentId}.${locale}`);
    expect(printed?.name).toBe(`${slug}.${locale}.pdf`);
    expect(printed?.pdf.startsWith('%PDF-1.')).toBe(true);
    expect(printed?.pdf).toContain('/MarkInfo');
    expect(printed?.pdf).toContain(`/Lang (${locale}`);
    expect(printed?.pdf).toContain(`/${locale}/faq/${slug}`);
  },
);

test('P26: what a reader may not see does not print for them', async () => {
  const network = await buildContent(house, { visibility: ContentVisibility.NETWORK });
  const draft = await buildContent(house, { state: ContentState.DRAFT });
  expect(await print(anonymous, `${network.contentId}.it`)).toBeNull();
  expect(await print(personIn('OPERATOR'), `${network.contentId}.it`)).not.toBeNull();
  for (const name of [`${draft.contentId}.it`, `${network.contentId}.xx`, 'no.it', '']) {
    expect(await print(personIn('EDITOR'), name)).toBeNull();
  }
});
