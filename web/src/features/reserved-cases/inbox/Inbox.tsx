import { getLocale, getTranslations } from 'next-intl/server';
import { withQuery } from '../../../forms/address-query';
import type { ReservedInboxQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { ListPages } from '../../../site/ListPages';
import { EmptyState } from '../../../ui/EmptyState';
import { Tabs } from '../../../ui/Tabs';
import { CaseTable } from '../list/CaseTable';
import { BulkForm } from './BulkForm';
import { DeliveryForm } from './DeliveryForm';
import { InboxFilters } from './InboxFilters';
import { type InboxQuestion, type InboxView, inboxAddress, inboxViews, isNarrowed } from './inbox-view';

const titles = {
  classifica: 'toTriage',
  consegna: 'toDeliver',
  attesa: 'waiting',
  trattenute: 'held',
} as const satisfies Record<InboxView, string>;
const emptiness = {
  classifica: 'noneToTriage',
  consegna: 'noneToDeliver',
  attesa: 'noneWaiting',
  trattenute: 'noneHeld',
} as const;

/** C8, C9: the coordination's inbox. What is to be delivered is chosen for one office and put on a sheet. */
export async function Inbox({ data, question }: { data: ReservedInboxQuery; question: InboxQuestion }) {
  const [t, all, locale] = await Promise.all([
    getTranslations('reserved-cases.inbox'),
    getTranslations('reserved-cases.list'),
    getLocale(),
  ]);
  const base = link(locale, '/area-riservata/smistamento');
  const here = inboxAddress(question);
  const rows = data.cases?.edges.map(({ node }) => node) ?? [];
  const isDelivery = question.view === 'consegna';
  return (
    <>
      <Tabs
        label={t('view')}
        tabs={inboxViews.map(({ view, state }) => ({
          text: t(titles[view]),
          href: withQuery(base, { vista: view }),
          isCurrent: view === question.view,
          count: state ? data.caseCounts?.find(({ key }) => key === state)?.count : undefined,
        }))}
      />
      <InboxFilters
        action={base}
        question={question}
        offices={data.offices ?? []}
        desks={data.sportelli ?? []}
        topics={data.topics ?? []}
      />
      {rows.length === 0 ? (
        <EmptyState icon="check-circle" title={isNarrowed(question) ? all('noneFound') : t(emptiness[question.view])}>
          <p>{isNarrowed(question) ? all('noneFoundHint') : t('noneHint')}</p>
        </EmptyState>
      ) : isDelivery && question.officeId ? (
        <DeliveryForm rows={rows} officeId={question.officeId} />
      ) : question.view === 'attesa' || question.view === 'trattenute' ? (
        <CaseTable rows={rows} />
      ) : (
        <BulkForm rows={rows} topics={data.topics ?? []} here={withQuery('', here)} />
      )}
      <ListPages base={base} asked={here} pageInfo={data.cases?.pageInfo} isFirst={!question.after} />
    </>
  );
}
