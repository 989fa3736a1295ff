import { getTranslations } from 'next-intl/server';
import { link } from '../i18n/link';
import { languageNames, locales } from '../i18n/routing';
import { Header } from '../ui/Header';
import type { MenuItem } from '../ui/HeaderNav';
import { currentAddress } from './address';
import { SearchSuggestions } from './suggest/SearchSuggestions';
import { inLocale, readMainTopics, type Territory } from './territory';

const menu = [
  { path: '/argomenti', key: 'topics', hook: 'all-topics' },
  { path: '/domande-frequenti', key: 'faq', hook: 'custom-submenu' },
  { path: '/sportelli', key: 'desks', hook: 'management' },
  { path: '/prenota', key: 'booking', hook: 'all-services' },
  { path: '/formazione', key: 'training', hook: 'live' },
  { path: '/contatti', key: 'contact', hook: 'custom-submenu' },
] as const;

/** Header of the portal in the language of the page. */
export async function SiteHeader({ territory, locale }: { territory: Territory; locale: string }) {
  const [t, topics] = await Promise.all([getTranslations('common'), readMainTopics(locale)]);
  const { path, search } = await currentAddress();
  const subjects = [
    ...topics.map(({ slug, title }) => ({ href: link(locale, `/argomenti/${slug}`), text: title })),
    { href: link(locale, '/argomenti'), text: t('menu.allTopics') },
  ];
  const items: MenuItem[] = menu.map(({ path: to, key, hook }) => ({
    href: link(locale, to),
    text: t(`menu.${key}`),
    hook,
    isCurrent: path === to || path.startsWith(`${to}/`),
    ...(key === 'topics' ? { children: subjects } : {}),
  }));
  const options = locales.map((code) => ({
    code,
    name: languageNames[code],
    href: link(code, path) + search,
    isCurrent: code === locale,
  }));
  return (
    <Header
      slim={{
        owner: { text: territory.provinceName, href: territory.contacts.website ?? '#', hint: t('header.external') },
        languages: {
          label: t('header.languages'),
          active: t('header.activeLanguage'),
          selected: t('header.selected'),
          options,
        },
        access: { text: t('header.access'), href: link(locale, '/area-riservata') },
      }}
      centre={{
        brand: {
          href: link(locale),
          name: territory.brand.name,
          title: inLocale(territory.brand.title, locale),
          home: t('header.home'),
        },
        search: {
          action: link(locale, '/cerca'),
          label: t('header.search'),
          placeholder: t('header.searchPlaceholder'),
          submit: t('header.submitSearch'),
          help: <SearchSuggestions field="cerca-nel-sito" />,
        },
      }}
      nav={{ label: t('header.menuLabel'), menu: t('header.menu'), items }}
    />
  );
}
