import { expect, jest, test } from '@jest/globals';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import common from '../../../messages/it/common.json' with { type: 'json' };
import content from '../../../messages/it/content.json' with { type: 'json' };
import type { Content, Text } from './read-content';

jest.unstable_mockModule('server-only', () => ({}));
const { ContentHeading } = await import('./ContentHeading');

const shown = (over: Partial<Content>): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="it" messages={{ common, content }} timeZone="Europe/Rome">
      <ContentHeading
        content={{ id: 'a', type: 'SHEET', topics: [], toVerify: false, ...over } as unknown as Content}
        text={
          {
            locale: 'it',
            title: 'Titolo',
            abstract: null,
            body: 'x',
            blocks: [],
            updatedOn: '2026-11-20',
          } as unknown as Text
        }
        address="https://respi.example/it/scheda/x"
      />
    </NextIntlClientProvider>,
  );

test('P19: a page says by which office and when it was verified, and when it was last changed', () => {
  const html = shown({ verifiedOn: '2026-11-22', verifiedBy: 'Questura di Cuneo' } as Partial<Content>);
  expect(html).toContain('Verificato il 22 novembre 2026 da Questura di Cuneo');
  expect(html).toContain('Pagina aggiornata il 20 novembre 2026');
  expect(html).not.toContain(content.toVerify);
});

test('P19: what nobody has verified says so, and claims no day of it', () => {
  const html = shown({ toVerify: true, verifiedOn: null, verifiedBy: null } as Partial<Content>);
  expect(html).toContain(content.toVerify);
  expect(html).toContain('Pagina aggiornata il 20 novembre 2026');
  expect(html).not.toContain('Verificato il');
});
