import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { Readership_RowFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Button, ButtonLink } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { TextField } from '../../../ui/TextField';
import type { Period } from './period';
import { ReadershipTable } from './ReadershipTable';

/** P33: how often contents were read between two days, on the page and as a file. */
export function ReadershipView({ rows, period }: { rows: Readership_RowFragment[]; period: Period }) {
  const t = useTranslations('reserved-editorial.readership');
  const locale = useLocale();
  const base = link(locale, '/area-riservata/conoscenza/letture');
  return (
    <>
      <form action={base} method="get" className="period-form">
        <TextField type="date" name="dal" label={t('from')} value={period.from} />
        <TextField type="date" name="al" label={t('to')} value={period.to} />
        <Button icon="search">{t('show')}</Button>
        <ButtonLink
          tone="outline-primary"
          icon="download"
          href={withQuery(`${base}/esporta`, { dal: period.from, al: period.to })}
        >
          {t('export')}
        </ButtonLink>
      </form>
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      ) : (
        <ReadershipTable rows={rows} />
      )}
    </>
  );
}
