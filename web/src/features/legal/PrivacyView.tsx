import { getTranslations } from 'next-intl/server';
import { Page } from '../../site/Page';
import { inLocale, readTerritory } from '../../site/territory';
import { Callout } from '../../ui/Callout';
import { PageHeading } from '../../ui/PageHeading';
import { LegalSections } from './LegalSections';

const before = ['who', 'what', 'why', 'howLong', 'whom'] as const;
const after = ['cookies', 'rights'] as const;
/** What is told of each processing that stands by itself (art. 13 of Regulation (EU) 2016/679). */
const ofQuestions = ['what', 'why', 'whom', 'howLong', 'rights'] as const;

/** What is done with personal data, in plain words. */
export async function PrivacyView({ locale }: { locale: string }) {
  const [t, { provinceName, contacts, exampleNotice }] = await Promise.all([
    getTranslations('legal.privacy'),
    readTerritory(),
  ]);
  const values = { body: provinceName, email: contacts.email ?? '—', pec: contacts.pec ?? '—' };
  const section = (id: (typeof before | typeof after)[number]) => ({
    id,
    title: t(`${id}.title`),
    paragraphs: [t(`${id}.text`, values)],
  });
  const questions = {
    id: 'ask',
    title: t('ask.title'),
    paragraphs: ofQuestions.map((part) => t(`ask.${part}`, values)),
  };
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]} hasContacts={false}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Callout tone="warning" title={t('toVerify')}>
        {contacts.isExample && <p>{inLocale(exampleNotice, locale)}</p>}
      </Callout>
      <LegalSections sections={[...before.map(section), questions, ...after.map(section)]} />
    </Page>
  );
}
