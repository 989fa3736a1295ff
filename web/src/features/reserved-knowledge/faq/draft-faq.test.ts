import { expect, jest, test } from '@jest/globals';
import { answerChoice } from './answer-choice';

/* What the command is given by the form of a FAQ. */

const sent: Record<string, unknown>[] = [];

jest.unstable_mockModule('server-only', () => ({}));
jest.unstable_mockModule('next/cache', () => ({ revalidatePath: () => undefined }));
jest.unstable_mockModule('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`leads to ${to}`);
  },
}));
jest.unstable_mockModule('next-intl/server', () => ({
  getLocale: async () => 'it',
  getTranslations: async () => (key: string) => key,
}));
jest.unstable_mockModule('../../../graphql/rsc-client', () => ({
  mutateAsViewer: async (_document: unknown, { input }: { input: Record<string, unknown> }) => {
    sent.push(input);
    return { code: null, data: { draftFaq: { content: { id: 'content' }, userErrors: [] } } };
  },
}));

const { draftFaq } = await import('./draft-faq');

const first = { id: '0b9f4b6e-4f1d-4c67-9d53-0d4a8c1b2e3f', of: { id: '5d0f2d3a-8a0e-4c1b-9c57-1f2e3d4c5b6a' } };
const second = { id: '7c1e0a9d-2b3c-4d5e-8f60-718293a4b5c6', of: { id: '9e8d7c6b-5a49-4838-a271-605f4e3d2c1b' } };

test.each([
  ['one case', [first]],
  ['several cases', [first, second]],
])('C33 P11: a FAQ from %s names each answer with its case, and leads to its draft', async (_what, chosen) => {
  const form = new FormData();
  const typed = { clientKey: 'key-of-the-form', question: 'Che cosa serve?', body: 'La ricevuta.', topicIds: 'topic' };
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  for (const one of chosen) form.append('answerIds', answerChoice(one));
  await expect(draftFaq(null, form)).rejects.toThrow('/area-riservata/conoscenza/content?fatto=faq');
  expect(sent.pop()).toMatchObject({
    answerIds: chosen.map(({ id }) => id),
    caseIds: chosen.map(({ of }) => of.id),
    topicIds: ['topic'],
    legalEffect: false,
  });
});
