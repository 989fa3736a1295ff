import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Opinion_ResultFragment } from '../../../graphql/generated/graphql';
import { tag } from '../../../time/words';
import { Table } from '../../../ui/Table';

export type Judged = { key: string; name: ReactNode; result: Opinion_ResultFragment };
type Props = { caption: string; of: string; rows: Judged[]; isCaptionHidden?: boolean };

/** T15: averages from 1 to 5; where fewer than three people answered, that only. */
export async function OpinionTable({ caption, of, rows, isCaptionHidden }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-training.opinions'), getLocale()]);
  const format = new Intl.NumberFormat(tag(locale), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const mark = (value: number | null): ReactNode =>
    value === null ? <span className="muted">{t('hidden')}</span> : format.format(value);
  const column = (key: 'useful' | 'clear' | 'organised') => ({
    key,
    title: t(key),
    isNumeric: true,
    cell: ({ result }: Judged) => mark(result[key]),
  });
  return (
    <Table
      caption={caption}
      isCaptionHidden={isCaptionHidden}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { key: 'name', title: of, cell: ({ name }) => name },
        { key: 'answers', title: t('answers'), isNumeric: true, cell: ({ result }) => result.answers },
        column('useful'),
        column('clear'),
        column('organised'),
        {
          key: 'learnt',
          title: t('learnt'),
          isNumeric: true,
          cell: ({ result: { knewBefore, knowsAfter } }) =>
            knewBefore === null || knowsAfter === null
              ? mark(null)
              : t('fromTo', { from: format.format(knewBefore), to: format.format(knowsAfter) }),
        },
      ]}
    />
  );
}
