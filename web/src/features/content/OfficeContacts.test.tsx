import { expect, test } from '@jest/globals';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import common from '../../../messages/it/common.json' with { type: 'json' };
import content from '../../../messages/it/content.json' with { type: 'json' };
import { OfficeContacts } from './OfficeContacts';

const office = {
  __typename: 'Office' as const,
  id: 'u',
  name: 'Ufficio Stranieri',
  kind: 'QUESTURA_IMMIGRAZIONE' as const,
  phone: '0171 000123',
  email: null,
  isExample: false,
  address: null,
  hours: [
    { __typename: 'OpeningWindow' as const, weekday: 2, opens: '08:30', closes: '11:45', note: 'senza appuntamento' },
  ],
};

test('P22: a page shows telephone and hours of the office as the network knows them now', () => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="it" messages={{ common, content }} timeZone="Europe/Rome">
      <OfficeContacts office={office} />
    </NextIntlClientProvider>,
  );
  expect(html).toContain('<a href="tel:0171000123"><bdi>0171 000123</bdi></a>');
  expect(html).toContain('<bdi>08:30–11:45</bdi>');
  expect(html).toContain('martedì');
  expect(html).toContain('senza appuntamento');
});
