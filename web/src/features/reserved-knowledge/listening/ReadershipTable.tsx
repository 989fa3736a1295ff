import { useLocale, useTranslations } from 'next-intl';
import type { Readership_RowFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Table } from '../../../ui/Table';

/** P33: contents by how often they were read, with a bar that says the same as the number. */
export function ReadershipTable({ rows }: { rows: Readership_RowFragment[] }) {
  const t = useTranslations('reserved-editorial.readership');
  const terms = useTranslations('reserved-terms.contentType');
  const locale = useLocale();
  const most = Math.max(1, ...rows.map(({ views }) => views));
  return (
    <Table
      caption={t('title')}
      isCaptionHidden
      rows={rows}
      keyOf={({ content, views }) => content?.id ?? String(views)}
      columns={[
        {
          key: 'title',
          title: t('content'),
          cell: ({ content }) => (
            <span className="case-name">
              {content && (
                <a href={link(locale, `/area-riservata/conoscenza/${content.id}`)} lang="it">
                  {content.text?.title}
                </a>
              )}
              <span className="case-number">{content && terms(content.type)}</span>
            </span>
          ),
        },
        {
          key: 'views',
          title: t('views'),
          isNumeric: true,
          cell: ({ views }) => (
            <span className="read-count">
              <span>{views}</span>
              <progress max={most} value={views} aria-hidden="true" />
            </span>
          ),
        },
        {
          key: 'languages',
          title: t('languages'),
          cell: ({ languages }) => languages.map((one) => `${one.locale} ${one.views}`).join(' · ') || '–',
        },
        {
          key: 'score',
          title: t('score'),
          cell: ({ ratings, score }) => (ratings ? t('scoreOf', { score: score ?? 0, count: ratings }) : '–'),
        },
      ]}
    />
  );
}
