import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';
import { downloads } from '../src/print/downloads.js';
import { act, refusal, see } from './build/ask.js';
import { buildContent, layTopic } from './build/content.js';

let house: TestHouse;
const editor = personIn('EDITOR');
const source = { sourceTitle: 'Pagina di prova', sourceUrl: 'https://example.org/tariffe', consultedOn: '2026-11-20' };
const names = [
  { locale: 'it', name: 'Bollo di prova' },
  { locale: 'ar', name: 'طابع' },
];
/** Amounts are written with a space that never breaks. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replace(/\u00a0/g, ' '));
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

test('P22: an amount is changed once, every text in every language says so, and no translation grows old', async () => {
  const made = await act(
    house,
    editor,
    'saveFee',
    { names, amount: 1600, ...source },
    'fee { code version written(locale: "it") }',
  );
  expect(plain(made.fee)).toMatchObject({ code: 'bollo-di-prova', written: '16,00 €' });
  const body = 'Paga **{{fee:bollo-di-prova}}** alla posta.';
  const { contentId } = await buildContent(house, { body, translated: ['ar', 'en'] });
  const text = async (locale: string) =>
    (await see(house, anonymous, contentId, `text(locale: "${locale}") { body isOutdated }`)).text;
  expect(plain(await text('it'))).toEqual({ body: 'Paga **16,00 €** alla posta.', isOutdated: false });
  const { version } = made.fee;
  await act(
    house,
    editor,
    'saveFee',
    { code: 'bollo-di-prova', names: [], amount: 1750, ...source, expectedVersion: version },
    'fee { code }',
  );
  for (const [locale, amount] of [
    ['it', '17,50 €'],
    ['en', '€17.50'],
    ['ar', '17.50'],
  ] as const) {
    const shown = await text(locale);
    expect([locale, shown.body.replace(/\u00a0/g, ' ').includes(amount)]).toEqual([locale, true]);
    expect(shown.isOutdated).toBe(false);
  }
  const fees = (
    await see(
      house,
      anonymous,
      contentId,
      'fees { code name(locale: "ar") written(locale: "it") sourceUrl consultedOn }',
    )
  ).fees;
  expect(plain(fees)).toEqual([
    {
      code: 'bollo-di-prova',
      name: 'طابع',
      written: '17,50 €',
      sourceUrl: source.sourceUrl,
      consultedOn: '2026-11-20',
    },
  ]);
});

test('P22: an amount that nobody read anywhere reads "ask the office", in the language of the reader', async () => {
  await act(house, editor, 'saveFee', { names: [{ locale: 'it', name: 'Costo ignoto' }] }, 'fee { code }');
  const { contentId } = await buildContent(house, { body: 'Costa {{fee:costo-ignoto}}.', translated: ['en'] });
  const text = async (locale: string) =>
    (await see(house, anonymous, contentId, `text(locale: "${locale}") { body }`)).text.body;
  expect(await text('it')).toBe('Costa importo da chiedere all’ufficio.');
  expect(await text('en')).toContain('amount to be asked at the office');
  expect((await see(house, anonymous, contentId, 'fees { written }')).fees).toEqual([{ written: null }]);
});

test('P22: an amount has the address and the day of its source, or is refused; so is a text that names what is not there', async () => {
  const save = (given: object) =>
    act(house, editor, 'saveFee', { names: [{ locale: 'it', name: 'Altro' }], ...given }, 'fee { code }');
  expect((await save({ amount: 100 })).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['sourceUrl'] }]);
  expect((await save({ amount: 100, sourceUrl: source.sourceUrl })).userErrors).toMatchObject([
    { field: ['consultedOn'] },
  ]);
  expect((await save({ amount: -1, ...source })).userErrors).toMatchObject([{ code: 'INVALID', field: ['amount'] }]);
  expect(refusal(await save({ code: 'bollo-di-prova', amount: 1, ...source, expectedVersion: 1 }))).toBe('CONFLICT');
  expect(refusal(await act(house, personIn('OPERATOR'), 'saveFee', { names }, 'fee { code }'))).not.toBeNull();
  const { contentId } = await buildContent(house);
  const edited = await act(house, editor, 'editContent', { contentId, body: 'Costa {{fee:inventato}}.' });
  expect(edited.userErrors).toMatchObject([{ code: 'INVALID', field: ['body'] }]);
  await expect(
    house.sql(`insert into fee (code, id, label, amount, changed_at) values ('x', gen_random_uuid(), '{}', 5, now())`),
  ).rejects.toThrow(/check/);
});

test('P22 P38: what is printed says the amount of now, and the index of words knows nothing of its name', async () => {
  const { contentId } = await buildContent(house, { body: 'Zampogna: {{fee:bollo-di-prova}}.' });
  const ctx = house.context(anonymous);
  const printed = await downloads.text?.(ctx, `${contentId}.it`);
  await ctx.db.finish();
  const { pdfText } = await import('@respi/kit/pdf/pdf-text.js');
  expect(pdfText(printed?.body as Buffer)).toContain('17,50 €');
  const words = await house.sql(`select word from vocabulary where content_id = $1 and word like '%bollo%'`, [
    contentId,
  ]);
  expect(words).toEqual([]);
});
