import { readFileSync } from 'node:fs';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { createTranslator } from 'next-intl';

/* What becomes of a draft when a suggested answer is enough: the graph is told what to say, the rest is ours. */

type Answer = { data?: object; code?: string | null };
const sent: { document: string; input: Record<string, unknown> }[] = [];
let answers: Answer[] = [];

const nameOf = (document: unknown): string =>
  (document as { definitions: { name: { value: string } }[] }).definitions[0]?.name.value ?? '';

const messages = Object.fromEntries(
  ['reserved-cases', 'errors', 'common'].map((name) => [
    name,
    JSON.parse(readFileSync(new URL(`../../../../messages/it/${name}.json`, import.meta.url), 'utf8')),
  ]),
);

jest.unstable_mockModule('server-only', () => ({}));
jest.unstable_mockModule('next/cache', () => ({ revalidatePath: () => undefined }));
jest.unstable_mockModule('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`leads to ${to}`);
  },
}));
jest.unstable_mockModule('next-intl/server', () => ({
  getLocale: async () => 'it',
  getTranslations: async (namespace: string) => createTranslator({ locale: 'it', messages, namespace } as never),
}));
jest.unstable_mockModule('../../../session/upload', () => ({ uploadAsViewer: async () => [] }));
jest.unstable_mockModule('../../../graphql/rsc-client', () => ({
  mutateAsViewer: async (document: unknown, { input }: { input: Record<string, unknown> }) => {
    sent.push({ document: nameOf(document), input });
    return { code: null, ...answers.shift() };
  },
  queryAsViewerInAction: async () => ({ data: null }),
}));

const { saveCase } = await import('./save-case');

const enough = (intent: string): FormData => {
  const form = new FormData();
  const typed = {
    ...{ caseId: 'draft', purpose: 'CONSULTATION', clientKey: 'key-of-the-form', intent },
    ...{ addressee: 'PREFETTURA_SUI', topicId: 'topic', criterion: 'SOON:DUE_THIS_MONTH', subject: 'Che cosa serve' },
  };
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  return form;
};

beforeEach(() => {
  sent.length = 0;
});

test('C5 C31: an answer that is enough is counted with what was about to be asked, and ends the draft', async () => {
  answers = [{ data: { countDeflection: { userErrors: [] } } }, { data: { cancelCase: { userErrors: [] } } }];
  await expect(saveCase(null, enough('enough:content'))).rejects.toThrow('/area-riservata/segnalazioni?fatto=basta');
  expect(sent.map(({ document }) => document)).toEqual(['CountDeflection', 'CancelCase']);
  expect(sent[0]?.input).toMatchObject({
    ...{ contentId: 'content', addressee: 'PREFETTURA_SUI', topicId: 'topic', urgency: 'SOON' },
  });
});

test.each([
  ['withdrawn meanwhile', { data: { countDeflection: { userErrors: [{ code: 'NOT_FOUND', params: [] }] } } }],
  ['that nobody could count', { data: undefined, code: 'UNAVAILABLE' }],
])('C5 C7: an answer %s takes no draft away, and nothing typed is lost', async (_what, answer: Answer) => {
  answers = [answer];
  const state = await saveCase(null, enough('solved:released'));
  expect(sent.map(({ document }) => document)).toEqual(['CountDeflection']);
  expect(state?.faults).toHaveLength(1);
  expect(state?.values.subject).toEqual(['Che cosa serve']);
});
