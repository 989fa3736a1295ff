import { expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Table } from './Table';

const rows = [{ name: 'Alba' }, { name: 'Bra' }];
const shown = (current?: 'ascending' | 'descending', more = 0) =>
  renderToStaticMarkup(
    <Table
      caption="Comuni"
      rows={rows}
      keyOf={({ name }) => name}
      sortLabel="Ordina per"
      columns={[
        { key: 'name', title: 'Nome', sort: { href: '/x?ordine=nome', current }, cell: ({ name }) => name },
        { key: 'state', title: 'Stato', cell: () => '–' },
        ...Array.from({ length: more }, (_, at) => ({ key: `c${at}`, title: `C${at}`, cell: () => at })),
      ]}
    />,
  );

test('G7 P34: a column leads to its order, and the one of now is told to who hears it and to who sees no heads', () => {
  expect(shown('descending')).toMatch(/<th scope="col"[^>]*aria-sort="descending"><a href="\/x\?ordine=nome"/);
  expect(shown('descending')).toMatch(/<p class="table-orders"><span>Ordina per<\/span><a[^>]*aria-current="true"/);
  expect(shown()).not.toMatch(/aria-sort|aria-current/);
});

test('P34: a table without orders has no line of orders; one of many columns becomes cards sooner', () => {
  const plain = renderToStaticMarkup(
    <Table
      caption="c"
      rows={rows}
      keyOf={({ name }) => name}
      columns={[{ key: 'n', title: 'Nome', cell: () => '' }]}
    />,
  );
  expect(plain).not.toContain('table-orders');
  expect([shown(undefined, 6), shown(undefined, 7)].map((html) => html.includes('table-stack-wide'))).toEqual([
    false,
    true,
  ]);
});
