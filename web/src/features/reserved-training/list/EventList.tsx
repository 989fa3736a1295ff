import { getLocale, getTranslations } from 'next-intl/server';
import type { ReservedEventListQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { ListPages } from '../../../site/ListPages';
import { Callout } from '../../../ui/Callout';
import { EmptyState } from '../../../ui/EmptyState';
import { EventFilters } from './EventFilters';
import { EventRow } from './EventRow';
import { addressOf, type EventQuestion, isFiltered } from './event-filter';

type Props = { data: ReservedEventListQuery; isPartial: boolean; question: EventQuestion };

/** T1: the meetings of the network in the order of their days, as the address asks for them. */
export async function EventList({ data, isPartial, question }: Props) {
  const [t, list, locale] = await Promise.all([
    getTranslations('reserved-training.list'),
    getTranslations('reserved-frame.list'),
    getLocale(),
  ]);
  const action = link(locale, '/area-riservata/formazione');
  const page = data.trainingEvents;
  const rows = page?.edges.map(({ node }) => node) ?? [];
  const here = addressOf(question);
  const count = page?.totalCount ?? null;
  return (
    <>
      <EventFilters action={action} question={question} bacini={data.bacini ?? []} />
      {isPartial && <Callout tone="warning" title={list('partial')} role="status" />}
      <h2 className="visually-hidden">{t('caption')}</h2>
      {rows.length === 0 ? (
        <EmptyState icon="calendar" title={isFiltered(question) ? t('noneFound') : t('none')} level={3}>
          <p>{isFiltered(question) ? t('noneFoundHint') : t('noneHint')}</p>
        </EmptyState>
      ) : (
        <>
          {count !== null && <p role="status">{count > 1000 ? list('many') : list('count', { count })}</p>}
          <ol className="event-list">
            {rows.map((event) => (
              <EventRow key={event.id} event={event} />
            ))}
          </ol>
        </>
      )}
      <ListPages base={action} asked={here} pageInfo={page?.pageInfo} isFirst={!question.after} />
    </>
  );
}
