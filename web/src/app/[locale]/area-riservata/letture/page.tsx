import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { OwnReads } from '../../../../features/reserved-register/OwnReads';
import { dayOf, lastMonth, periodOf } from '../../../../features/reserved-register/period';
import { oneOf } from '../../../../forms/address-query';
import { OwnReadsPageDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';
import { link } from '../../../../i18n/link';
import { today } from '../../../../time/clock';
import { Button } from '../../../../ui/Button';
import { Checkbox } from '../../../../ui/Checkbox';
import { EmptyState } from '../../../../ui/EmptyState';
import { TextField } from '../../../../ui/TextField';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-register.own'))('title') };
}

/** I12: the administrator of an ente reviews who read its cases, above all from outside it. */
export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/letture'>) {
  const [{ locale }, search, t] = await Promise.all([params, searchParams, getTranslations('reserved-register.own')]);
  const usual = lastMonth(today().toString());
  const from = dayOf(oneOf(search, 'dal')) ?? usual.from;
  const to = dayOf(oneOf(search, 'al')) ?? usual.to;
  const isWhole = oneOf(search, 'anche') === 'nostre';
  const { data, error } = await queryAsViewer({
    query: OwnReadsPageDocument,
    variables: { ...periodOf(from, to), ofOthers: !isWhole },
  });
  const reads = data?.readsOfOwnCases;
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="ownReads" needs="READS_REVIEW">
      <form method="get" action={link(locale, '/area-riservata/letture')} className="measure">
        <TextField type="date" name="dal" label={t('from')} value={from} width="short" />
        <TextField type="date" name="al" label={t('to')} value={to} width="short" />
        <Checkbox name="anche" value="nostre" label={t('whole')} isChecked={isWhole} />
        <Button icon="search">{t('send')}</Button>
      </form>
      {!reads && <NotHere error={error} />}
      {reads?.length === 0 && (
        <EmptyState title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {reads && reads.length > 0 && (
        <section aria-labelledby="letture">
          <h2 id="letture">{t('found', { count: reads.length })}</h2>
          <OwnReads reads={reads} />
        </section>
      )}
    </WorkPage>
  );
}
