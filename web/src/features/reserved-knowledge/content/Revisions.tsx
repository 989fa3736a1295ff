import { useLocale, useTranslations } from 'next-intl';
import type { ReservedContentPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { fullMoment } from '../../../time/words';
import { Table } from '../../../ui/Table';

type Revision = NonNullable<NonNullable<ReservedContentPageQuery['content']>['revisions']>[number];

/** P16: what was written, when and by whom. */
export function Revisions({ contentId, revisions }: { contentId: string; revisions: readonly Revision[] }) {
  const t = useTranslations('reserved-knowledge.revisions');
  const locale = useLocale();
  const base = link(locale, `/area-riservata/conoscenza/${contentId}/revisioni`);
  if (revisions.length === 0) return null;
  return (
    <section aria-labelledby="revisioni">
      <h2 id="revisioni">{t('title')}</h2>
      <Table
        caption={t('title')}
        isCaptionHidden
        rows={[...revisions]}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'number',
            title: t('number'),
            cell: (row) => (
              <a href={`${base}/${row.id}`}>
                {row.number} · {row.locale}
              </a>
            ),
          },
          { key: 'text', title: t('text'), cell: (row) => <span lang={row.locale}>{row.title}</span> },
          { key: 'minor', title: t('kind'), cell: (row) => (row.minor ? t('minor') : t('substantive')) },
          { key: 'at', title: t('at'), cell: (row) => fullMoment(locale, row.createdAt) },
          { key: 'author', title: t('author'), cell: (row) => row.author?.displayName ?? '–' },
        ]}
      />
    </section>
  );
}
