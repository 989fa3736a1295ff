import { readFileSync } from 'node:fs';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { createTranslator } from 'next-intl';

/* Where the acts around a case lead: the graph is told what to say, the rest is ours. */

const sent: Record<string, unknown>[] = [];
let answer: { data?: object; code?: string | null } = {};
let byNumber: { id: string } | null = null;

const messages = Object.fromEntries(
  ['reserved-cases', 'reserved-terms', 'reserved-frame', 'errors', 'common'].map((name) => [
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
jest.unstable_mockModule('../../../graphql/rsc-client', () => ({
  mutateAsViewer: async (_document: unknown, { input }: { input: Record<string, unknown> }) => {
    sent.push(input);
    return { code: null, ...answer };
  },
  queryAsViewerInAction: async () => ({ data: { caseByNumber: byNumber } }),
}));

const { mergeCases, rateAnswer, withdrawTransfer } = await import('./more-actions');
const { answerTransfer } = await import('../transfers/answer-transfer');

const formOf = (values: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ clientKey: 'key-of-the-form', ...values })) form.set(name, value);
  return form;
};
const done = (command: string) => ({ data: { [command]: { case: null, userErrors: [] } } });
/** What the page tells that an address leads to. */
const told = (address: string): string =>
  messages['reserved-frame'].done[new URL(address, 'http://x').searchParams.get('fatto') ?? ''];
const addressOf = (led: Promise<unknown>): Promise<string> =>
  led.then(
    () => '',
    (error: Error) => error.message.replace('leads to ', ''),
  );

beforeEach(() => {
  sent.length = 0;
});

test('C38: an answer that was of no use leads to the reopening, one that was stays where it is', async () => {
  answer = done('rateAnswer');
  const rate = (isUseful: string) =>
    addressOf(rateAnswer(null, formOf({ caseId: 'case', answerId: 'answer', isUseful })));
  expect(await rate('no')).toBe('/it/area-riservata/segnalazioni/case?fatto=giudizio-negativo&azione=riapri#riapri');
  expect(await rate('yes')).toBe('/it/area-riservata/segnalazioni/case?fatto=giudizio');
  expect(sent.map(({ isUseful }) => isUseful)).toEqual([false, true]);
});

test('C25: who refuses or takes back a transfer is told of the transfer', async () => {
  answer = done('answerTransfer');
  const refused = formOf({ transferId: 'offer', answer: 'refuse', note: 'Non è il nostro comune' });
  expect(told(await addressOf(answerTransfer(null, refused)))).toMatch(/^Trasferimento rifiutato/);
  answer = done('withdrawTransfer');
  const back = await addressOf(withdrawTransfer(null, formOf({ caseId: 'case', transferId: 'offer' })));
  expect(back).toContain('/segnalazioni/case?');
  expect(told(back)).toMatch(/^Trasferimento ritirato/);
});

test('C6: a number that is none is told at its field, and nothing is united', async () => {
  byNumber = null;
  const state = await mergeCases(null, formOf({ caseId: 'case', expectedVersion: '3', number: '2026/000999' }));
  expect(state?.faults).toMatchObject([{ field: 'number' }]);
  expect(state?.values.number).toEqual(['2026/000999']);
  expect(sent).toEqual([]);
});
