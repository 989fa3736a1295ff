import { getTranslations } from 'next-intl/server';
import { Page } from '../../site/Page';
import { readTerritory } from '../../site/territory';
import { PageHeading } from '../../ui/PageHeading';
import { LegalSections } from './LegalSections';

const CC_BY = 'https://creativecommons.org/licenses/by/4.0/legalcode.it';

/** Licence of the contents with the words that the official check looks for (C.SI.3.4), and the limits of the site. */
export async function LegalNotesView({ locale }: { locale: string }) {
  const [t, { provinceName }] = await Promise.all([getTranslations('legal.notes'), readTerritory()]);
  const licence = t.rich('licence.text', {
    a: (words) => (
      <a href={CC_BY} rel="noopener license">
        {words}
      </a>
    ),
  });
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]} hasContacts={false}>
      <PageHeading title={t('title')} />
      <LegalSections
        sections={[
          {
            id: 'licenza',
            title: t('licence.title'),
            paragraphs: [licence],
            sectionHook: 'legal-notes-section',
            bodyHook: 'legal-notes-body',
          },
          { id: 'contenuti', title: t('contents.title'), paragraphs: [t('contents.text', { body: provinceName })] },
          { id: 'traduzioni', title: t('translations.title'), paragraphs: [t('translations.text')] },
          { id: 'collegamenti', title: t('links.title'), paragraphs: [t('links.text')] },
          { id: 'codice', title: t('code.title'), paragraphs: [t('code.text')] },
        ]}
      />
    </Page>
  );
}
