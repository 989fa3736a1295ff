import { useLocale, useTranslations } from 'next-intl';
import { type Locale, languageNames } from '../../i18n/routing';
import { Icon } from '../../ui/Icon';
import type { Content } from './read-content';

const kinds: Record<string, string> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG' };
const kilobytes = (size: number): number => Math.max(1, Math.round(size / 1_000));

/** The files of a document as they were issued, with kind, size and language (P24). */
export function Files({ content: { files } }: { content: Content }) {
  const t = useTranslations('content');
  const locale = useLocale();
  if (files.length === 0) return null;
  return (
    <section className="sheet-block" aria-labelledby="file">
      <h2 id="file">{t('files.title')}</h2>
      <ul className="plain-list file-list">
        {files.map(({ id, title, href, mediaType, size, locale: language, isScanned }) => (
          <li key={id}>
            <Icon name="file" size="sm" />
            <a href={`/api${href}`} hrefLang={language} type={mediaType}>
              <bdi lang={language}>{title}</bdi>
            </a>
            <span className="muted">
              {t('files.facts', { kind: kinds[mediaType] ?? mediaType, size: kilobytes(size) })}
              {language !== locale && ` · ${languageNames[language as Locale] ?? language}`}
              {!isScanned && ` · ${t('files.unscanned')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
