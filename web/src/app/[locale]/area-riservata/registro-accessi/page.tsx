import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { AccessTable, linesOf } from '../../../../features/reserved-register/AccessTable';
import { AskForm } from '../../../../features/reserved-register/AskForm';
import { dayOf, lastMonth, periodOf } from '../../../../features/reserved-register/period';
import { oneOf } from '../../../../forms/address-query';
import { AccessRegisterDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';
import { today } from '../../../../time/clock';
import { Callout } from '../../../../ui/Callout';
import { EmptyState } from '../../../../ui/EmptyState';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-register'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/registro-accessi'>) {
  const [{ locale }, search, t] = await Promise.all([params, searchParams, getTranslations('reserved-register')]);
  const asked = [search.chi ?? []]
    .flat()
    .filter((one) => ID.test(one))
    .slice(0, 10);
  const usual = lastMonth(today().toString());
  const from = dayOf(oneOf(search, 'dal')) ?? usual.from;
  const to = dayOf(oneOf(search, 'al')) ?? usual.to;
  const answers = await Promise.all(
    asked.map((of) => queryAsViewer({ query: AccessRegisterDocument, variables: { of, ...periodOf(from, to) } })),
  );
  const lines = linesOf(answers.flatMap(({ data }) => (data ? [data] : [])));
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="register" needs="AUDIT_READ">
      <AskForm from={from} to={to} />
      {answers.some(({ error }) => error) && <Callout tone="warning" title={t('partial')} role="status" />}
      {lines.length > 0 && (
        <section aria-labelledby="accessi">
          <h2 id="accessi">{t('found', { count: lines.length })}</h2>
          <AccessTable lines={lines} />
        </section>
      )}
      {lines.length === 0 && oneOf(search, 'cercato') && (
        <EmptyState title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
    </WorkPage>
  );
}
