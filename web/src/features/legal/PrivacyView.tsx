import { getTranslations } from 'next-intl/server';
import { Page } from '../../site/Page';
import { inLocale, readTerritory } from '../../site/territory';
import { Callout } from '../../ui/Callout';
import { PageHeading } from '../../ui/PageHeading';
import { LegalSections } from './LegalSections';

const sections = ['who', 'what', 'why', 'howLong', 'whom', 'cookies', 'rights'] as const;

/** What is done with personal data, in plain words. */
export async function PrivacyView({ locale }: { locale: string }) {
  const [t, { provinceName, contacts, exampleNotice }] = await Promise.all([
    getTranslations('legal.privacy'),
    readTerritory(),
  ]);
  const values = { body: provinceName, email: contacts.email ?? '—', pec: contacts.pec ?? '—' };
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]} hasContacts={false}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Callout tone="warning" title={t('toVerify')}>
        {contacts.isExample && <p>{inLocale(exampleNotice, locale)}</p>}
      </Callout>
      <LegalSections
        sections={sections.map((id) => ({ id, title: t(`${id}.title`), paragraphs: [t(`${id}.text`, values)] }))}
      />
    </Page>
  );
}
