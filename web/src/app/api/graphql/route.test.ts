import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, jest, test } from '@jest/globals';

const trustedDocuments = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../graphql/trusted-documents.json'), 'utf8'),
) as Record<string, string>;
const asked: { documentId: string; network: string }[] = [];
jest.unstable_mockModule('../../../env', () => ({
  env: { mode: 'production', publicUrl: 'https://respi.example.org', gatewayUrl: 'http://gateway' },
}));
jest.unstable_mockModule('../../../session/cookie', () => ({ readToken: async () => null }));
jest.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
  const headers = init?.headers as Record<string, string>;
  const { documentId } = JSON.parse(String(init?.body)) as { documentId: string };
  asked.push({ documentId, network: headers['x-forwarded-for'] ?? '' });
  return Response.json({ data: {} });
});
const { POST } = await import('./route');

const idOf = (name: string): string =>
  Object.entries(trustedDocuments).find(([, text]) => new RegExp(`(query|mutation) ${name}\\b`).test(text))?.[0] ?? '';
const send = (documentId: string) =>
  POST(
    new Request('https://respi.example.org/api/graphql', {
      method: 'POST',
      headers: {
        origin: 'https://respi.example.org',
        'content-type': 'application/json',
        'x-forwarded-for': '203.0.113.9',
      },
      body: JSON.stringify({ documentId, variables: {} }),
    }),
  );
beforeEach(() => void asked.splice(0));

test.each(['CheckPratica', 'RedactionFindings', 'SaveDraft', 'SuggestAnswers'])(
  'G19 TH11: %s, which scripts of our pages ask, goes on, and is counted to whoever asks',
  async (name) => {
    expect((await send(idOf(name))).status).toBe(200);
    expect(asked).toEqual([{ documentId: idOf(name), network: '203.0.113.9' }]);
  },
);

test('G19 TH11: nothing else that the site knows how to ask goes through the door of the browser', async () => {
  const own = ['CheckPratica', 'RedactionFindings', 'SaveDraft', 'SuggestAnswers'].map(idOf);
  const others = Object.keys(trustedDocuments).filter((id) => !own.includes(id));
  expect(others).toContain(idOf('HoldSlot'));
  const answers = await Promise.all(others.map(send));
  expect([...new Set(answers.map(({ status }) => status))]).toEqual([400]);
  expect(asked).toEqual([]);
});
