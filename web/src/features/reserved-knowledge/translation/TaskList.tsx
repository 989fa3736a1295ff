import { getLocale, getTranslations } from 'next-intl/server';
import { withQuery } from '../../../forms/address-query';
import type { ReservedTranslationTasksQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { languageNames } from '../../../i18n/routing';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { Tabs } from '../../../ui/Tabs';
import { TranslationBadge } from '../ContentBadges';
import { EASY_ITALIAN, targets } from '../vocabulary';

type Props = { tasks: NonNullable<ReservedTranslationTasksQuery['translationTasks']>; language: string };

/** P7: what is missing or outdated in one language, most read first. */
export async function TaskList({ tasks, language }: Props) {
  const [t, easy, terms, locale] = await Promise.all([
    getTranslations('reserved-knowledge.tasks'),
    getTranslations('reserved-knowledge.easy'),
    getTranslations('reserved-terms.contentType'),
    getLocale(),
  ]);
  const base = link(locale, '/area-riservata/traduzioni');
  return (
    <>
      <Tabs
        label={t('language')}
        tabs={targets.map((code) => ({
          text: code === EASY_ITALIAN ? easy('name') : languageNames[code],
          href: withQuery(base, { lingua: code }),
          isCurrent: code === language,
        }))}
      />
      {tasks.length === 0 ? (
        <EmptyState icon="check-circle" title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          isCaptionHidden
          rows={tasks}
          keyOf={({ content }) => content.id}
          columns={[
            {
              key: 'title',
              title: t('content'),
              cell: ({ content }) => (
                <span className="case-name">
                  <a href={`${base}/${content.id}/${language}`} lang="it">
                    {content.text?.title}
                  </a>
                  <span className="case-number">{terms(content.type)}</span>
                </span>
              ),
            },
            { key: 'state', title: t('state'), cell: ({ state }) => <TranslationBadge state={state} /> },
            {
              key: 'legal',
              title: t('legal'),
              cell: ({ content }) => (content.legalEffect ? <Badge tone="warning">{t('human')}</Badge> : '–'),
            },
            { key: 'updated', title: t('updated'), cell: ({ content }) => longDate(locale, content.updatedAt) },
          ]}
        />
      )}
    </>
  );
}
