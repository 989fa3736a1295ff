import { useLocale, useTranslations } from 'next-intl';
import { type Locale, languageNames } from '../../i18n/routing';
import { contentAddress } from '../../site/content-address';
import { longDate } from '../../time/words';
import { Callout } from '../../ui/Callout';
import type { Content, Text } from './read-content';

/** What the reader must know of the text in front of them: another language, older than the Italian, made by a machine, in dispute (P2, P6, P13). */
export function TextBanners({ content, text }: { content: Content; text: Text }) {
  const t = useTranslations('content.banner');
  const locale = useLocale();
  const language = languageNames[locale as Locale];
  return (
    <div className="banners">
      {content.underReviewNotice && (
        <Callout tone="warning" title={t('reviewTitle')}>
          <p>{t('reviewBody')}</p>
        </Callout>
      )}
      {content.supersededBy?.text && (
        <Callout tone="warning" title={t('supersededTitle')}>
          <p>
            {t('supersededBody')}{' '}
            <a href={contentAddress(locale, content.supersededBy)} lang={content.supersededBy.text.locale}>
              {content.supersededBy.text.title}
            </a>
          </p>
        </Callout>
      )}
      {content.variesByOffice && (
        <Callout tone="warning" title={t('variesTitle')}>
          <p>{t('variesBody')}</p>
        </Callout>
      )}
      {text.isFallback && (
        <Callout tone="note" title={t('fallbackTitle', { language })}>
          <p>{content.legalEffect ? t('fallbackLegal') : t('fallbackBody')}</p>
          <OtherLanguages content={content} />
        </Callout>
      )}
      {text.isOutdated && !text.isFallback && (
        <Callout tone="warning" title={t('outdatedTitle')}>
          <p>
            {t('outdatedBody', {
              translated: longDate(locale, text.updatedOn),
              source: longDate(locale, text.sourceUpdatedOn),
            })}{' '}
            <a href={contentAddress('it', content)} hrefLang="it">
              {t('readItalian')}
            </a>
          </p>
        </Callout>
      )}
      {text.method === 'MACHINE' && !text.isFallback && (
        <Callout tone="note" title={t('machineTitle')}>
          <p>
            {t('machineBody')}{' '}
            <a href={contentAddress('it', content)} hrefLang="it">
              {t('readItalian')}
            </a>
          </p>
        </Callout>
      )}
    </div>
  );
}

function OtherLanguages({ content }: { content: Content }) {
  const t = useTranslations('content.banner');
  const others = content.languages.filter(
    ({ locale, state }) => locale !== 'it' && (state === 'CURRENT' || state === 'OUTDATED'),
  );
  if (others.length === 0) return null;
  return (
    <>
      <p>{t('otherLanguages')}</p>
      <ul className="inline-list">
        {others.map(({ locale }) => (
          <li key={locale}>
            <a href={contentAddress(locale, content)} hrefLang={locale} lang={locale}>
              {languageNames[locale as Locale] ?? locale}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
