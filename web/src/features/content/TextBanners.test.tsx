import { expect, test } from '@jest/globals';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import arabic from '../../../messages/ar/content.json' with { type: 'json' };
import italian from '../../../messages/it/content.json' with { type: 'json' };
import type { Locale } from '../../i18n/routing';
import type { Content, Text } from './read-content';
import { TextBanners } from './TextBanners';

const told = (locale: Locale, content: Partial<Content>, text: Partial<Text>): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={{ content: locale === 'ar' ? (arabic as unknown as typeof italian) : italian }}
      timeZone="Europe/Rome"
    >
      <TextBanners
        content={{ type: 'SHEET', slug: 'rinnovo', languages: [], ...content } as unknown as Content}
        text={{ locale, isFallback: false, isOutdated: false, method: 'HUMAN', ...text } as unknown as Text}
      />
    </NextIntlClientProvider>,
  );

test('P2: a page that nothing is to be said about says nothing', () => {
  expect(told('it', {}, {})).toBe('<div class="banners"></div>');
});

test.each([
  ['it', '3 ottobre 2026', '21 novembre 2026'],
  ['ar', '3 أكتوبر 2026', '21 نوفمبر 2026'],
] as const)(
  'P2: in %s a translation older than the Italian tells both days and leads to the Italian',
  (locale, own, source) => {
    const html = told(locale, {}, { isOutdated: true, updatedOn: '2026-10-03', sourceUpdatedOn: '2026-11-21' });
    expect(html).toContain(own);
    expect(html.indexOf(source)).toBeGreaterThan(html.indexOf(own));
    expect(html).toContain('<a href="/it/scheda/rinnovo" hrefLang="it">');
  },
);

test('P2: what is not in the language is shown in Italian, with the languages in which it exists', () => {
  const languages = [
    { locale: 'it', state: 'CURRENT' },
    { locale: 'ar', state: 'OUTDATED' },
    { locale: 'uk', state: 'MISSING' },
  ] as Content['languages'];
  const html = told('it', { languages }, { isFallback: true, isOutdated: true, locale: 'it' });
  expect(html).toContain('<a href="/ar/scheda/rinnovo" hrefLang="ar" lang="ar">العربية</a>');
  expect(html).not.toContain('/uk/scheda/rinnovo');
  expect(html).not.toContain(italian.banner.outdatedTitle);
});

test('P6: a machine’s text says so, P13: a contested one too, P41: and one that varies, P25: and one that was replaced', () => {
  const banner = italian.banner;
  const supersededBy = { type: 'DOCUMENT', slug: 'nuova', text: { locale: 'it', title: 'Circolare nuova' } };
  for (const [content, text, title] of [
    [{}, { method: 'MACHINE' }, banner.machineTitle],
    [{ underReviewNotice: true }, {}, banner.reviewTitle],
    [{ variesByOffice: true }, {}, banner.variesTitle],
    [{ supersededBy }, {}, banner.supersededTitle],
  ] as const) {
    const html = told('it', content as unknown as Partial<Content>, text as Partial<Text>);
    const titles = [banner.machineTitle, banner.reviewTitle, banner.variesTitle, banner.supersededTitle];
    expect(titles.filter((one) => html.includes(one))).toEqual([title]);
  }
  expect(told('it', { supersededBy } as unknown as Partial<Content>, {})).toContain('href="/it/contenuto/nuova"');
});
