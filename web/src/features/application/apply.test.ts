import { beforeEach, expect, jest, test } from '@jest/globals';

/* What the form of a body answers without script: the doors and the graph are told what to say, the rest is ours. */

const sent: { input: Record<string, unknown> }[] = [];
const uploads: { path: string; key: string }[] = [];
let refusals: Record<string, string> = {};
let answer: object = {};

jest.unstable_mockModule('server-only', () => ({}));
jest.unstable_mockModule('../../env', () => ({ env: {} }));
jest.unstable_mockModule('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(to);
  },
}));
jest.unstable_mockModule('../../graphql/rsc-client', () => ({
  mutate: async (_: unknown, variables: { input: Record<string, unknown> }) => {
    sent.push(variables);
    return { data: { applyForAdhesion: { number: null, code: null, userErrors: [], ...answer } }, code: null };
  },
}));
jest.unstable_mockModule('../../session/upload', () => ({
  uploadForAnswer: async (path: string, file: File, key: string) => {
    uploads.push({ path, key });
    const code = refusals[file.name];
    return { userErrors: code ? [{ code, field: ['attachments'] }] : [], answer: {} };
  },
}));

const { applyForAdhesion } = await import('./apply');
const { openApply, openSent } = await import('./apply-form');

const typed = {
  ...{ locale: 'ar', clientKey: 'of-this-form', dossierId: '11111111-1111-4111-8111-111111111111' },
  ...{ denomination: 'Patronato Esempio', category: 'PATRONATO', fiscalCode: '00447820044', ipaCode: '' },
  ...{ email: 'ente@example.org', legalName: 'Ada Esempio', legalEmail: '', operatorName: 'Ugo Primo' },
  operatorEmail: 'ugo@example.org',
};

/** Sends the form; where it leads, and what the sealed part of the address holds. */
async function send(values: Record<string, string | File>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, ...values })) form.set(name, value);
  const to = await applyForAdhesion(form).then(
    () => '',
    (error: Error) => error.message,
  );
  const sealed = new URL(to, 'http://site').searchParams.get('s') ?? '';
  return { to, back: openApply(sealed), done: openSent(sealed) };
}
const paper = (name: string) => new File(['%PDF-1.7'], name);

beforeEach(() => {
  sent.length = 0;
  uploads.length = 0;
  refusals = {};
  answer = { number: 'DA2026/000001', code: 'ABCD-EFGH-JKLM' };
});

test('N6: what is wrong leads back to the form in its language, with everything typed and every paper received', async () => {
  refusals = { 'firmato.exe': 'UNSAFE_FILE' };
  const { to, back } = await send({ fiscalCode: '', delibera: paper('delibera.pdf'), signed: paper('firmato.exe') });
  expect(to).toMatch(/^\/ar\/aderisci\?s=.*#errori$/);
  expect(back.values).toMatchObject({ ...typed, fiscalCode: '', deliberaName: 'delibera.pdf' });
  expect(back.values.signedName).toBeUndefined();
  expect(back.faults.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'fiscalCode REQUIRED',
    'signed UNSAFE_FILE',
  ]);
  expect(sent).toEqual([]);
});

test('N6: without its resolution nothing is sent; one that has arrived is not asked again', async () => {
  expect((await send({})).back.faults).toEqual([{ field: 'delibera', code: 'REQUIRED' }]);
  const { done } = await send({ deliberaName: 'delibera.pdf' });
  expect(done).toEqual({ number: 'DA2026/000001', code: 'ABCD-EFGH-JKLM' });
  expect(uploads).toEqual([]);
});

test('N6: a paper that the house no longer has is asked again, and not called received', async () => {
  const gone = { code: 'REQUIRED', field: ['delibera'], params: [] };
  answer = { number: null, code: null, userErrors: [gone] };
  const { back } = await send({ deliberaName: 'delibera.pdf', signedName: 'firmato.p7m' });
  expect(back.faults).toMatchObject([{ field: 'delibera', code: 'REQUIRED' }]);
  expect(back.values.deliberaName).toBeUndefined();
  expect(back.values.signedName).toBe('firmato.p7m');
});

test('N6: sent twice it is one application, and the same paper twice is one; corrected it is another', async () => {
  await send({ delibera: paper('delibera.pdf') });
  await send({ delibera: paper('delibera.pdf') });
  await send({ delibera: paper('altra.pdf'), denomination: 'Patronato Corretto' });
  const [first, second, third] = sent.map(({ input }) => input.clientKey);
  expect([first === second, first === third]).toEqual([true, false]);
  expect([uploads[0]?.key === uploads[1]?.key, uploads[0]?.key === uploads[2]?.key]).toEqual([true, false]);
});
