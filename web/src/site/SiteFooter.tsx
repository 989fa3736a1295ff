import { getTranslations } from 'next-intl/server';
import { env } from '../env';
import { link } from '../i18n/link';
import { Footer } from '../ui/Footer';
import { inLocale, type Territory } from './territory';

/** Footer of the portal, with the hooks that the official validator looks for. */
export async function SiteFooter({ territory, locale }: { territory: Territory; locale: string }) {
  const [t, members, ask, shelf] = await Promise.all([
    getTranslations('common'),
    getTranslations('members'),
    getTranslations('ask'),
    getTranslations('shelf'),
  ]);
  const { address, phone, email, pec, website, isExample } = territory.contacts;
  const to = (path: string): string => link(locale, path);
  const lines = [
    <strong key="body">{territory.provinceName}</strong>,
    address && `${address.street}, ${address.postcode} ${address.city} (${territory.provinceSign})`,
    phone && (
      <>
        {`${t('footer.phone')}: `}
        <a href={`tel:${phone.replace(/\s/g, '')}`}>
          <bdi>{phone}</bdi>
        </a>
      </>
    ),
    email && (
      <>
        {`${t('footer.email')}: `}
        <a href={`mailto:${email}`}>
          <bdi>{email}</bdi>
        </a>
      </>
    ),
    pec && (
      <>
        {`${t('footer.pec')}: `}
        <a href={`mailto:${pec}`}>
          <bdi>{pec}</bdi>
        </a>
      </>
    ),
    isExample && <small>{inLocale(territory.exampleNotice, locale)}</small>,
  ];
  return (
    <Footer
      brand={{ name: territory.brand.name, title: inLocale(territory.brand.title, locale) }}
      about={<p>{t('footer.about')}</p>}
      contacts={{ title: t('footer.contacts'), lines: lines.filter(Boolean) }}
      columns={[
        {
          title: t('footer.services'),
          links: [
            { href: to('/argomenti'), text: t('menu.topics') },
            { href: to('/sportelli'), text: t('menu.desks') },
            { href: to('/prenota'), text: t('footer.book'), hook: 'appointment-booking' },
            { href: to('/formazione'), text: t('menu.training') },
            { href: to('/rete'), text: members('title') },
          ],
        },
        {
          title: t('footer.read'),
          links: [
            { href: to('/notizie'), text: t('menu.news') },
            { href: to('/documenti'), text: shelf('documents.title') },
            { href: to('/link-utili'), text: shelf('links.title') },
            { href: to('/biblioteca'), text: shelf('library.title') },
            { href: to('/materiali'), text: shelf('kit.title') },
          ],
        },
        {
          title: t('footer.help'),
          links: [
            { href: to('/domande-frequenti'), text: t('footer.readFaq'), hook: 'faq' },
            { href: to('/chiedi'), text: ask('title') },
            { href: to('/contatti'), text: t('footer.assistance'), hook: 'contacts' },
            { href: `${to('/contatti')}#problema`, text: t('footer.report'), hook: 'report-inefficiency' },
            { href: to('/accessibilita/segnala'), text: t('footer.barrier') },
            { href: to('/stato'), text: t('footer.status') },
          ],
        },
      ]}
      legal={{
        label: t('footer.legalLabel'),
        links: [
          { href: to('/privacy'), text: t('footer.privacy'), hook: 'privacy-policy-link' },
          { href: to('/note-legali'), text: t('footer.legal'), hook: 'legal-notes' },
          {
            href: env.accessibilityDeclarationUrl ?? to('/accessibilita'),
            text: t('footer.accessibility'),
            hook: 'accessibility-link',
          },
          ...(website ? [{ href: website, text: t('footer.transparency'), isExternal: true }] : []),
          { href: to('/mappa-del-sito'), text: t('footer.siteMap') },
          { href: to('/feed.xml'), text: t('footer.feed') },
        ],
      }}
    />
  );
}
