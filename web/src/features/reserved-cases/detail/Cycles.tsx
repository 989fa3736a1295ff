import { useLocale, useTranslations } from 'next-intl';
import type { CasePageQuery } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Table } from '../../../ui/Table';

type Cycle = NonNullable<CasePageQuery['case']>['cycles'][number];

/** C15, C16: each reopening begins a cycle with a deadline of its own. */
export function Cycles({ cycles }: { cycles: readonly Cycle[] }) {
  const t = useTranslations('reserved-cases.cycles');
  const locale = useLocale();
  const dateOf = (at: string | null) => (at ? longDate(locale, at) : '–');
  return (
    <section aria-labelledby="cicli">
      <h2 id="cicli">{t('title')}</h2>
      <Table
        caption={t('title')}
        isCaptionHidden
        rows={[...cycles]}
        keyOf={({ id }) => id}
        columns={[
          { key: 'number', title: t('number'), cell: ({ number }) => number },
          { key: 'opened', title: t('opened'), cell: ({ openedAt }) => dateOf(openedAt) },
          { key: 'reason', title: t('reason'), cell: ({ reason }) => reason ?? '–' },
          { key: 'due', title: t('due'), cell: ({ dueAt }) => dateOf(dueAt) },
          { key: 'answered', title: t('answered'), cell: ({ answeredAt }) => dateOf(answeredAt) },
          { key: 'closed', title: t('closed'), cell: ({ closedAt }) => dateOf(closedAt) },
        ]}
      />
    </section>
  );
}
