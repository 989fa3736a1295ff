import { getLocale, getTranslations } from 'next-intl/server';
import { WorkTranslationsDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Panel } from './Panel';

/** P7: what the translator's language lacks, most read first. */
export async function TranslationsPanel({ language }: { language: string }) {
  const [t, terms, locale, { data }] = await Promise.all([
    getTranslations('reserved-dashboard'),
    getTranslations('reserved-terms.translationState'),
    getLocale(),
    queryAsViewer({ query: WorkTranslationsDocument, variables: { language } }),
  ]);
  const tasks = data?.translationTasks ?? [];
  if (tasks.length === 0) return null;
  const all = { href: link(locale, `/area-riservata/traduzioni?lingua=${language}`), text: t('all') };
  return (
    <Panel id="traduzioni" title={t('panel.translations')} all={all}>
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
  );
}
