import { useLocale, useTranslations } from 'next-intl';
import type { ReservedWorkQuery } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { Panel } from './Panel';

/** Texts that wait for a second pair of eyes, and translations to make. */
export function KnowledgePanels({ data, language }: { data: ReservedWorkQuery; language: string }) {
  const t = useTranslations('reserved-dashboard');
  const terms = useTranslations('reserved-terms.translationState');
  const locale = useLocale();
  const review = data.review?.edges.map(({ node }) => node) ?? [];
  const tasks = data.translationTasks ?? [];
  return (
    <>
      {review.length > 0 && (
        <Panel
          id="revisione"
          title={t('panel.review')}
          all={{ href: link(locale, '/area-riservata/conoscenza?stato=IN_REVIEW'), text: t('all') }}
        >
          <ul className="work-list">
            {review.map(({ id, text }) => (
              <li key={id}>
                <a href={link(locale, `/area-riservata/conoscenza/${id}`)} lang="it">
                  {text?.title}
                </a>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {tasks.length > 0 && (
        <Panel
          id="traduzioni"
          title={t('panel.translations')}
          all={{ href: link(locale, `/area-riservata/traduzioni?lingua=${language}`), text: t('all') }}
        >
          <ul className="work-list">
            {tasks.slice(0, 5).map(({ content, state }) => (
              <li key={content.id}>
                <a href={link(locale, `/area-riservata/traduzioni/${content.id}/${language}`)} lang="it">
                  {content.text?.title}
                </a>
                <span className="muted">{terms(state)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
