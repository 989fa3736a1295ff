import { getTranslations } from 'next-intl/server';
import { env } from '../../env';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { readTerritory } from '../../site/territory';
import { ButtonLink } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { PageHeading } from '../../ui/PageHeading';
import { LegalSections } from './LegalSections';

/** What the site does for everybody, where the declaration lies, how to say that something is in the way. */
export async function AccessibilityView({ locale }: { locale: string }) {
  const [t, barrier, { contacts, provinceName }] = await Promise.all([
    getTranslations('legal.accessibility'),
    getTranslations('barrier'),
    readTerritory(),
  ]);
  const declaration = env.accessibilityDeclarationUrl;
  const email = contacts.email ?? '';
  const write = t.rich('feedback.text', {
    mail: () => (
      <a href={`mailto:${email}`}>
        <bdi>{email}</bdi>
      </a>
    ),
  });
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]}>
      <PageHeading title={t('title')} lead={t('lead')} />
      {declaration ? (
        <p>
          <ButtonLink href={declaration} rel="noopener">
            {t('readDeclaration')}
          </ButtonLink>
        </p>
      ) : (
        <Callout tone="warning" title={t('declarationMissing')}>
          <p>{t('declarationMissingText', { body: provinceName })}</p>
        </Callout>
      )}
      <p className="button-row">
        <ButtonLink href={link(locale, '/accessibilita/segnala')} icon="flag">
          {barrier('title')}
        </ButtonLink>
        <ButtonLink href={link(locale, '/accessibilita/segnala/risposta')} tone="outline-primary">
          {barrier('read')}
        </ButtonLink>
      </p>
      <LegalSections
        sections={[
          { id: 'conformita', title: t('standard.title'), paragraphs: [t('standard.text')] },
          { id: 'come', title: t('how.title'), paragraphs: [t('how.text')] },
          { id: 'limiti', title: t('limits.title'), paragraphs: [t('limits.text')] },
          { id: 'segnala', title: t('feedback.title'), paragraphs: [write, t('feedback.then')] },
        ]}
      />
    </Page>
  );
}
