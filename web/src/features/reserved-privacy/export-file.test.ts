import { expect, test } from '@jest/globals';
import type { ExportPersonMutation } from '../../graphql/generated/graphql';
import { asHtml, type Gathered, gather } from './export-file';

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
  empty: 'Nulla',
  incomplete: 'Incompleto',
  house: (house: string) => house,
  field: (name: string) => name,
};

test('I18: a house that did not answer is named, and the file says that it is not whole', async () => {
  const found = await whole();
  expect(found.silent).toEqual(['training']);
  expect(asHtml(found, words)).toContain('Incompleto');
  expect(asHtml({ ...found, silent: [] }, words)).not.toContain('Incompleto');
});

test('TH13: what was typed is text in the file, never markup', async () => {
  const html = asHtml(await whole(), words);
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;altro&quot;');
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
  expect(asHtml(found, words)).toContain('Incompleto');
});

test('I18: nobody who answers, or a refusal, gives no file at all', async () => {
  expect(await gather('a@example.org', 'prot. 1', async () => null)).toBe('silent');
  const refused = {
    ...data,
    cases: { records: null, next: null, userErrors: [{}] },
  } as unknown as ExportPersonMutation;
  expect(await gather('ab', 'prot. 1', async () => refused)).toBe('refused');
});
