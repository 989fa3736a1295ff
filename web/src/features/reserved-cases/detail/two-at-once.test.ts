import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createTranslator } from 'next-intl';

/* What the forms of a case answer when somebody else was there before: the graph is told what to say, the rest is ours. */

type Answer = { data?: object; code?: string | null };
const sent: { document: string; input: Record<string, unknown> }[] = [];
let answers: Answer[] = [];
let now: object | null = null;

const names = ['reserved-cases', 'reserved-terms', 'reserved-frame', 'errors', 'common', 'reserved-sheets'];
const messages = Object.fromEntries(
  names.map((name) => [
    name,
    JSON.parse(readFileSync(new URL(`../../../../messages/it/${name}.json`, import.meta.url), 'utf8')),
  ]),
);
const nameOf = (document: unknown): string => /(?:mutation|query) (\w+)/.exec(String(document))?.[1] ?? '';

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
  mutateAsViewer: async (document: unknown, { input }: { input: Record<string, unknown> }) => {
    sent.push({ document: nameOf(document), input });
    return { code: null, ...answers.shift() };
  },
  queryAsViewerInAction: async () => ({ data: now }),
}));

const { judgeAnswer, recordAnswer } = await import('./answer-actions');
const { closeCase } = await import('./case-actions');
const { recordSheetAnswer } = await import('../sheets/record-sheet-answer');
const { saveCanned } = await import('../canned/save-canned');

const formOf = (values: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ clientKey: 'key-of-the-form', ...values })) form.set(name, value);
  return form;
};
const refused = (command: string, code: string, field: string): Answer => ({
  data: { [command]: { userErrors: [{ code, field: [field], params: [] }] } },
});
const caseNow = (over: object = {}) => ({
  case: {
    id: 'case',
    version: 7,
    state: 'ANSWERED',
    timeline: [
      { id: '1', at: '2026-11-20T08:00:00Z', verb: 'relayed', by: { displayName: 'Chiara Dutto' } },
      { id: '2', at: '2026-11-20T09:00:00Z', verb: 'answered', by: { displayName: 'Nadia Benali' } },
    ],
    heldAnswer: null,
    answers: [
      { id: 'first', body: 'Sì, entro giugno.', recordedAt: '2026-11-20T09:00:00Z', validation: 'UNVALIDATED' },
    ],
    ...over,
  },
  topics: [],
});
const said = {
  caseId: 'case',
  body: 'No, mai.',
  givenByName: 'Ispettore Esempio',
  givenOn: '2026-11-20',
  channel: 'PHONE',
  expectedVersion: '6',
};
const line = { ...said, sheetId: 'sheet', position: '3' };

beforeEach(() => {
  sent.length = 0;
  answers = [];
  now = caseNow();
});

describe('C10 C21: of two who record one answer', () => {
  test('the later sees both, who did what, and what was typed', async () => {
    answers = [refused('recordAnswer', 'CONFLICT', 'expectedVersion')];
    const state = await recordSheetAnswer(null, formOf(line));
    expect(state?.conflict).toMatchObject([{ field: 'body', mine: 'No, mai.', theirs: 'Sì, entro giugno.' }]);
    expect(state?.faults[0]?.message).toContain('Nadia Benali');
    expect(state?.values).toMatchObject({ body: ['No, mai.'], expectedVersion: ['7'] });
    expect(state?.clientKey).not.toBe('key-of-the-form');
  });

  test('so it is where the first answer waits for the coordination, and by the page of the case', async () => {
    now = caseNow({ state: 'RELAYED', version: 6, answers: [], heldAnswer: { id: 'held', body: 'Sì, forse.' } });
    answers = [refused('recordAnswer', 'WRONG_STATE', 'caseId')];
    const state = await recordAnswer(null, formOf(said));
    expect(state?.conflict).toMatchObject([{ mine: 'No, mai.', theirs: 'Sì, forse.' }]);
  });

  test('a contested answer is no other version: what was typed may take its place', async () => {
    now = caseNow({ answers: [{ id: 'first', body: 'Sì.', recordedAt: '2026-11-20', validation: 'CONTESTED' }] });
    answers = [refused('recordAnswer', 'CONFLICT', 'expectedVersion')];
    const state = await recordSheetAnswer(null, formOf(line));
    expect(state?.conflict).toEqual([]);
    expect(state?.values.expectedVersion).toEqual(['7']);
  });

  test('the later leaves theirs to the coordination as a note, and comes to the next line', async () => {
    answers = [{ data: { addNote: { userErrors: [] } } }];
    const form = formOf({ ...line, 'merge-body': 'mine', 'merge-body.theirs': 'Sì, entro giugno.' });
    await expect(recordSheetAnswer(null, form)).rejects.toThrow('/area-riservata/distinte/sheet?fatto=nota#riga-4');
    expect(sent).toMatchObject([{ input: { caseId: 'case', audience: 'COORDINATION' } }]);
    expect(sent[0]?.input.body).toMatch(/Ispettore Esempio.*20 novembre 2026.*No, mai\./);
  });

  test('or lets the first stand, and nothing is sent', async () => {
    const form = formOf({ ...line, 'merge-body': 'theirs', 'merge-body.theirs': 'Sì, entro giugno.' });
    await expect(recordSheetAnswer(null, form)).rejects.toThrow('?fatto=collega#riga-4');
    expect(sent).toEqual([]);
  });
});

test('C20 C21: an act that the new state forbids is told by who did what, and what was typed stays', async () => {
  now = caseNow({ state: 'SUBMITTED' });
  answers = [refused('closeCase', 'WRONG_STATE', 'caseId')];
  const state = await closeCase(null, formOf({ caseId: 'case', expectedVersion: '6' }));
  expect(state?.faults).toMatchObject([{ field: '', message: expect.stringContaining('non si può più fare') }]);
  expect(state?.faults[0]?.message).toContain('Nadia Benali');
});

test('C13 C21: who judges an answer later is told by whom, how and why it was judged, and keeps their note', async () => {
  const judged = {
    id: 'first',
    body: 'Sì.',
    recordedAt: '2026-11-20',
    validation: 'CONTESTED',
    validationVersion: 4,
    validationNote: 'La prassi è cambiata.',
    validatedBy: { id: 'other', displayName: 'Stefano Valle' },
  };
  now = caseNow({ answers: [judged] });
  answers = [refused('validateAnswer', 'CONFLICT', 'expectedValidationVersion')];
  const form = {
    caseId: 'case',
    answerId: 'first',
    expectedValidationVersion: '3',
    note: 'Va bene',
    verdict: 'validate',
  };
  const state = await judgeAnswer(null, formOf(form));
  expect(state?.faults[0]?.message).toMatch(/Stefano Valle.*Contestata.*«La prassi è cambiata\.»/);
  expect(state?.values).toMatchObject({ note: ['Va bene'], expectedValidationVersion: ['4'] });
});

test('C21 C29: of two who change one ready text the later sees both, and sends both knowingly', async () => {
  now = { cannedAnswers: [{ id: 'text', title: 'Sollecito', body: 'La prima mano.', version: 5 }], topics: [] };
  answers = [refused('saveCannedAnswer', 'CONFLICT', 'expectedVersion')];
  const typed = { id: 'text', expectedVersion: '4', title: 'Sollecito', body: 'La seconda mano.', intent: 'save' };
  const state = await saveCanned(null, formOf(typed));
  expect(state?.conflict).toMatchObject([{ field: 'body', mine: 'La seconda mano.', theirs: 'La prima mano.' }]);
  expect(state?.values.expectedVersion).toEqual(['5']);
  answers = [{ data: { saveCannedAnswer: { userErrors: [] } } }];
  const again = { ...typed, expectedVersion: '5', 'merge-body': 'both', 'merge-body.theirs': 'La prima mano.' };
  await expect(saveCanned(null, formOf(again))).rejects.toThrow('?fatto=testo');
  expect(sent.at(-1)?.input).toMatchObject({ expectedVersion: 5, body: 'La prima mano.\n\nLa seconda mano.' });
});
