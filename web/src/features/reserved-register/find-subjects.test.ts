import { readFileSync } from 'node:fs';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { createTranslator } from 'next-intl';

/* What an auditor types becomes ids: the graph is told what to say, the rest is ours. */

let enti: { id: string; name: string }[] = [];
let subjects: string[] = [];

const names = ['reserved-frame', 'errors', 'common'];
const messages = Object.fromEntries(
  names.map((name) => [
    name,
    JSON.parse(readFileSync(new URL(`../../../messages/it/${name}.json`, import.meta.url), 'utf8')),
  ]),
);

jest.unstable_mockModule('server-only', () => ({}));
jest.unstable_mockModule('next/cache', () => ({ revalidatePath: () => undefined }));
jest.unstable_mockModule('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(to);
  },
}));
jest.unstable_mockModule('next-intl/server', () => ({
  getLocale: async () => 'it',
  getTranslations: async (namespace: string) => createTranslator({ locale: 'it', messages, namespace } as never),
}));
jest.unstable_mockModule('../../graphql/rsc-client', () => ({
  queryAsViewerInAction: async () => ({
    data: { casesAccesses: { subjects }, enti: { edges: enti.map((node) => ({ node })) } },
    code: null,
  }),
}));

const { findSubjects } = await import('./find-subjects');
const [one, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

async function ask(typed: Record<string, string>) {
  const form = new FormData();
  const period = { from: '2026-11-01', to: '2026-11-22', clientKey: 'of-this-form' };
  for (const [name, value] of Object.entries({ ...period, ...typed })) form.set(name, value);
  const outcome = findSubjects(null, form).then(
    (state) => ({ to: '', faults: state?.faults ?? [] }),
    (error: Error) => ({ to: error.message, faults: [] }),
  );
  return outcome;
}

beforeEach(() => {
  enti = [
    { id: one, name: 'Comune di Alba' },
    { id: other, name: 'Comune di Albaretto della Torre' },
  ];
  subjects = [];
});

test('I11: part of a name that several enti hold is asked again: the register of one never answers for another', async () => {
  const { to, faults } = await ask({ ente: 'comune di alba ' });
  expect([to, faults]).toEqual([expect.stringContaining(`ente=${one}`), []]);
  const unsure = await ask({ ente: 'Alba' });
  expect([unsure.to, unsure.faults[0]?.field]).toEqual(['', 'ente']);
  expect(unsure.faults[0]?.message).toContain('più di uno');
  enti = enti.slice(1);
  expect((await ask({ ente: 'Alba' })).to).toContain(`ente=${other}`);
});

test('FIG15 I11: what was typed of a person is not in the address; who acted is a person', async () => {
  subjects = [`case:${one}`, `person:${other}`];
  const { to } = await ask({ of: 'Mario Rossi', by: 'Mario Rossi' });
  expect(to).not.toContain('Mario');
  const asked = new URL(to, 'http://site').searchParams;
  expect([asked.getAll('chi'), asked.getAll('da')]).toEqual([[one, other], [other]]);
});
