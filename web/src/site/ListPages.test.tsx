import { expect, test } from '@jest/globals';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import frame from '../../messages/it/reserved-frame.json' with { type: 'json' };
import { ListPages } from './ListPages';

const linksOf = (hasNextPage: boolean, isFirst: boolean) => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="it" messages={{ 'reserved-frame': frame }} timeZone="Europe/Rome">
      <ListPages
        base="/it/area-riservata/rete/domande"
        asked={{ stato: 'accolte', q: 'Alba', ordine: undefined }}
        pageInfo={{ hasNextPage, endCursor: 'c=1&x' }}
        isFirst={isFirst}
      />
    </NextIntlClientProvider>,
  );
  return [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'));
};

test('G7: the pages of a list keep what it was asked; a cursor asks nothing besides', () => {
  const first = '/it/area-riservata/rete/domande?stato=accolte&q=Alba';
  const next = `${first}&dopo=c%3D1%26x`;
  expect([linksOf(true, true), linksOf(true, false), linksOf(false, false), linksOf(false, true)]).toEqual([
    ...[[next], [first, next], [first], []],
  ]);
});
