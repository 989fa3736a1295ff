import { getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { inLocale, readMainTopics, readNeeds } from '../../site/territory';
import { PageHeading } from '../../ui/PageHeading';

type Branch = { href: string; text: string; children?: Branch[] };

/** Every page of the portal on one. */
export async function SiteMapView({ locale }: { locale: string }) {
  const [t, common, apply, members, shelf, ask, topics, needs] = await Promise.all([
    getTranslations('legal.siteMap'),
    getTranslations('common'),
    getTranslations('apply'),
    getTranslations('members'),
    getTranslations('shelf'),
    getTranslations('ask'),
    readMainTopics(locale),
    readNeeds(),
  ]);
  const at = (path: string, text: string, children?: Branch[]): Branch => ({
    href: link(locale, path),
    text,
    children,
  });
  const tree = [
    at(
      '/',
      common('breadcrumb.home'),
      needs.map(({ slug, title }) => at(`/bisogni/${slug}`, inLocale(title, locale))),
    ),
    at(
      '/argomenti',
      common('menu.topics'),
      topics.map(({ slug, title }) => at(`/argomenti/${slug}`, title)),
    ),
    at('/domande-frequenti', common('menu.faq')),
    at('/cerca', common('header.search')),
    at('/sportelli', common('menu.desks')),
    at('/chiedi', ask('title'), [at('/chiedi/risposta', ask('followTitle'))]),
    at('/prenota', common('menu.booking')),
    at('/formazione', common('menu.training')),
    at('/rete', members('title'), [at('/aderisci', apply('title'), [at('/aderisci/seguito', apply('followTitle'))])]),
    at('/notizie', common('menu.news')),
    at('/documenti', shelf('documents.title')),
    at('/link-utili', shelf('links.title')),
    at('/biblioteca', shelf('library.title')),
    at('/materiali', shelf('kit.title')),
    at('/contatti', common('menu.contact')),
    at('/accedi', common('header.access')),
    at('/privacy', common('footer.privacy')),
    at('/note-legali', common('footer.legal')),
    at('/accessibilita', common('footer.accessibility'), [at('/accessibilita/segnala', common('footer.barrier'))]),
    at('/stato', common('footer.status')),
  ];
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]} hasContacts={false}>
      <PageHeading title={t('title')} />
      <SiteTree branches={tree} />
    </Page>
  );
}

function SiteTree({ branches }: { branches: Branch[] }) {
  return (
    <ul className="site-map">
      {branches.map(({ href, text, children }) => (
        <li key={href}>
          <a href={href}>{text}</a>
          {children && <SiteTree branches={children} />}
        </li>
      ))}
    </ul>
  );
}
