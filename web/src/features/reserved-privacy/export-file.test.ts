import { expect, test } from '@jest/globals';
import type { ExportPersonMutation } from '../../graphql/generated/graphql';
import { type Gathered, gather } from './export-file';
import { asPrint } from './export-print';

const data = {
  cases: {
    next: null,
    records: [
      {
        id: '1',
        kind: 'CASES',
        reference: '2026/000001',
        at: '2026-11-22T09:00:00Z',
        obstacle: null,
        data: [{ name: 'body', value: '<script>alert(1)</script> & "altro"' }],
      },
    ],
    userErrors: [],
  },
  appointments: { records: [], userErrors: [] },
  training: null,
  network: { records: [], userErrors: [] },
} as unknown as ExportPersonMutation;

const whole = async () => (await gather('a@example.org', 'prot. 1', async () => data)) as Gathered;

const words = {
  locale: 'it',
  title: 'Dati',
  lead: 'Tutto',
  made: 'Raccolto oggi',
  contents: 'Indice',
  count: (records: number) => `${records} voci`,
  empty: 'Nulla',
  incomplete: 'Incompleto',
  house: (house: string) => house,
  field: (name: string) => name,
};

test('I18: a house that did not answer is named, and the file says that it is not whole', async () => {
  const found = await whole();
  expect(found.silent).toEqual(['training']);
  expect(asPrint(found, words)).toContain('Incompleto');
  expect(asPrint({ ...found, silent: [] }, words)).not.toContain('Incompleto');
});

test('TH13: what was typed is text in the file, never markup', async () => {
  const html = asPrint(await whole(), words);
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;altro&quot;');
});

test('I18 art. 15: the print opens with its contents, and every line of them leads somewhere', async () => {
  const html = asPrint(await whole(), words);
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets).toEqual(['cases', 'cases-1', 'appointments', 'network']);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html.indexOf('<nav')).toBeLessThan(html.indexOf('<main'));
});

test('P35 I18: it is told in its language, by headings in order, and by itself: no script, nothing from elsewhere', async () => {
  const html = asPrint(await whole(), words);
  expect(html).toContain('<html lang="it">');
  const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  expect(levels.every((level, at) => at === 0 || level - (levels[at - 1] ?? 0) <= 1)).toBe(true);
  expect(html).not.toMatch(/<script|src=|https?:/);
  expect(html).toContain('dir="auto"');
});

/** Three pages of cases, one of everything else; a house may be silent from a page on. */
function paging(silentFrom = Number.POSITIVE_INFINITY) {
  const asked: { page: number; houses: string }[] = [];
  const ask = async (variables: Record<string, unknown>) => {
    const houses = ['Cases', 'Appointments', 'Training', 'Network'].filter((name) => variables[`in${name}`]);
    const page = asked.push({ page: asked.length, houses: houses.join(' ') });
    if (page >= silentFrom) return null;
    const { after } = variables.cases as { after: string | null };
    const given = (id: string, next: string | null) => ({ records: [{ id, data: [] }], next, userErrors: [] });
    return {
      ...Object.fromEntries(houses.map((name) => [name.toLowerCase(), given(`${name}`, null)])),
      cases: given(`after ${after}`, page < 3 ? `row ${page}` : null),
    } as unknown as ExportPersonMutation;
  };
  return { ask, asked };
}

test('I18 art. 15: what is held beyond a page is asked for page after page, of the houses that still have some', async () => {
  const { ask, asked } = paging();
  const found = (await gather('a@example.org', 'prot. 1', ask)) as Gathered;
  expect(asked.map(({ houses }) => houses)).toEqual(['Cases Appointments Training Network', 'Cases', 'Cases']);
  expect(found.held.cases?.map(({ id }) => id)).toEqual(['after null', 'after row 1', 'after row 2']);
  expect(found.silent).toEqual([]);
});

test('I18: a house that falls silent between two pages is named: half of it does not pass for all', async () => {
  const found = (await gather('a@example.org', 'prot. 1', paging(2).ask)) as Gathered;
  expect([found.held.cases?.length, found.silent]).toEqual([1, ['cases']]);
  expect(asPrint(found, words)).toContain('Incompleto');
});

test('I18: nobody who answers, or a refusal, gives no file at all', async () => {
  expect(await gather('a@example.org', 'prot. 1', async () => null)).toBe('silent');
  const refused = {
    ...data,
    cases: { records: null, next: null, userErrors: [{}] },
  } as unknown as ExportPersonMutation;
  expect(await gather('ab', 'prot. 1', async () => refused)).toBe('refused');
});
