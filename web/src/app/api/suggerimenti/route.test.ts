import { beforeEach, expect, jest, test } from '@jest/globals';
import { EACH_MINUTE } from '../../../site/suggest/allowance';

const hit = (title: string, locale: string, type = 'FAQ') => ({
  content: { id: title, slug: 'una-pagina', type },
  text: { title, locale },
});
const asAnybody = jest.fn<(document: unknown, variables: { text: string }) => Promise<unknown>>();
const asViewer = jest.fn();
jest.unstable_mockModule('../../../graphql/rsc-client', () => ({
  queryInAction: asAnybody,
  queryAsViewerInAction: asViewer,
}));
jest.unstable_mockModule('next-intl/server', () => ({
  getTranslations: async ({ locale }: { locale: string }) =>
    Object.assign((key: string, { count }: { count?: number } = {}) => [locale, key, count].filter(Boolean).join(' ')),
}));
const { env } = await import('../../../env');
const { POST } = await import('./route');

let network = 0;
beforeEach(() => {
  network += 1;
  asAnybody.mockReset().mockResolvedValue({ suggest: [hit('الإقامة', 'ar'), hit('Il kit postale', 'it', 'SHEET')] });
});
const ask = (body: unknown, headers: Record<string, string> = {}) =>
  POST(
    new Request(`${env.publicUrl}/api/suggerimenti`, {
      method: 'POST',
      headers: { origin: env.publicUrl, 'x-forwarded-for': `192.0.${network}.1`, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );

test('P24 P30: what may be meant comes in the language of the page, and what is in Italian alone says so', async () => {
  const answer = await ask({ text: '  إقامة ', locale: 'ar' });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await answer.json()).toEqual({
    label: 'ar suggestions.label',
    told: 'ar suggestions.told 2',
    options: [
      { title: 'الإقامة', href: '/ar/faq/una-pagina', note: 'ar FAQ' },
      { title: 'Il kit postale', href: '/ar/scheda/una-pagina', note: 'ar SHEET · ar inItalian', lang: 'it' },
    ],
  });
  expect(asAnybody.mock.calls[0]?.[1]).toEqual({ text: 'إقامة', locale: 'ar' });
});

test('P26: it is asked as anybody, also for who is signed in', async () => {
  await ask({ text: 'permesso', locale: 'it' }, { cookie: 'respi-session=somebody' });
  expect([asAnybody.mock.calls.length, asViewer.mock.calls.length]).toEqual([1, 0]);
});

test('P24: another site, another language and what is no question are refused without a question to the graph', async () => {
  const refused = [
    await ask({ text: 'permesso', locale: 'it' }, { origin: 'https://else.test' }),
    await ask({ text: 'permesso', locale: 'xx' }),
    await ask({ text: 'x'.repeat(1_001), locale: 'it' }),
    await ask('{'),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 400, 400, 400]);
  expect((await (await ask({ text: 'p e', locale: 'it' })).json()).options).toEqual([]);
  expect(asAnybody).not.toHaveBeenCalled();
});

test('P24: a long text is cut, and who asks without end is told to wait, with nothing of what was typed', async () => {
  await ask({ text: 'parola '.repeat(100), locale: 'it' });
  expect(asAnybody.mock.calls[0]?.[1].text).toHaveLength(80);
  for (let time = 1; time < EACH_MINUTE; time += 1) await ask({ text: 'permesso', locale: 'it' });
  const answer = await ask({ text: 'permesso', locale: 'it' });
  expect([answer.status, await answer.text(), asAnybody.mock.calls.length]).toEqual([429, '', EACH_MINUTE]);
});

test('P30: where nobody answers there are no suggestions, and the form goes on as it is', async () => {
  asAnybody.mockRejectedValue(new Error('down'));
  expect((await ask({ text: 'permesso', locale: 'it' })).status).toBe(503);
});
