import { useLocale, useTranslations } from 'next-intl';
import { longDate } from '../../time/words';
import type { Content } from './read-content';

/** What the text says to pay: each amount with the page that says it and the day it was read, or "ask the office" (P22). */
export function Fees({ content: { fees } }: { content: Content }) {
  const t = useTranslations('content');
  const locale = useLocale();
  if (fees.length === 0) return null;
  return (
    <section className="sheet-block" aria-labelledby="importi">
      <h2 id="importi">{t('fees.title')}</h2>
      <dl className="facts fee-list">
        {fees.map(({ code, name, written, sourceTitle, sourceUrl, consultedOn }) => (
          <div key={code}>
            <dt>{name}</dt>
            <dd>
              <strong>{written ? <bdi>{written}</bdi> : t('fees.ask')}</strong>
              {sourceUrl && (
                <small>
                  <a href={sourceUrl} rel="noopener" lang="it">
                    {t('fees.source', { source: sourceTitle ?? sourceUrl })}
                  </a>
                  {consultedOn && ` ${t('consulted', { date: longDate(locale, consultedOn) })}`}
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
