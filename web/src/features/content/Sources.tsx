import { useLocale, useTranslations } from 'next-intl';
import { longDate } from '../../time/words';
import { Callout } from '../../ui/Callout';
import type { Content } from './read-content';

/** Where the text comes from, and that the office has still to confirm it. */
export function Sources({ content }: { content: Content }) {
  const t = useTranslations('content');
  const locale = useLocale();
  if (content.sources.length === 0 && !content.toVerify) return null;
  return (
    <section className="sheet-block" id="fonti" aria-labelledby="fonti-titolo">
      <h2 id="fonti-titolo">{t('sources')}</h2>
      {content.toVerify && (
        <Callout tone="warning" title={t('toVerify')}>
          <p>{t('toVerifyBody')}</p>
        </Callout>
      )}
      <ul className="source-list">
        {content.sources.map(({ title, url, consultedOn }) => (
          <li key={title}>
            {url ? (
              <a href={url} rel="noopener" lang="it">
                {title}
              </a>
            ) : (
              <span lang="it">{title}</span>
            )}
            {consultedOn && <span className="muted">{t('consulted', { date: longDate(locale, consultedOn) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
