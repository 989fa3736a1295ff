import { getLocale, getTranslations } from 'next-intl/server';
import type { ReservedBookingsQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { fullMoment } from '../../../time/words';
import { Checkbox } from '../../../ui/Checkbox';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterBar } from '../../../ui/FilterBar';
import { Pagination } from '../../../ui/Pagination';
import { Select } from '../../../ui/Select';
import { Table } from '../../../ui/Table';
import { TextField } from '../../../ui/TextField';
import { BookingStateBadge } from '../BookingStateBadge';
import { PersonName } from '../PersonName';
import { addressOf, askedStates, type BookingQuestion, isFiltered } from './booking-question';

type Props = { page: NonNullable<ReservedBookingsQuery['bookings']>; question: BookingQuestion };

/** A11: appointments within the reader's sight: those of the agenda, those booked by oneself, those of one's cases. */
export async function BookingList({ page, question }: Props) {
  const [t, list, terms, locale] = await Promise.all([
    getTranslations('reserved-agenda.bookings'),
    getTranslations('reserved-frame.list'),
    getTranslations('reserved-terms.bookingState'),
    getLocale(),
  ]);
  const base = link(locale, '/area-riservata/agenda/appuntamenti');
  const rows = page.edges.map(({ node }) => node);
  const filtered = isFiltered(question);
  return (
    <>
      <FilterBar
        action={base}
        words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
        isFiltered={filtered}
        search={<TextField type="search" name="q" label={t('search')} hint={t('searchHint')} value={question.text} />}
      >
        <Select
          name="stato"
          label={t('state')}
          value={question.state}
          placeholder={list('any')}
          options={askedStates.map((value) => ({ value, text: terms(value) }))}
        />
        <TextField type="date" name="dal" label={t('from')} value={question.from} width="short" />
        <TextField type="date" name="al" label={t('to')} value={question.to} width="short" />
        <Checkbox name="miei" value="1" label={t('mine')} isChecked={question.isMine} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState icon="calendar" title={t(filtered ? 'noneFound' : 'none')}>
          <p>{t(filtered ? 'noneFoundHint' : 'noneHint')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('caption')}
          isCaptionHidden
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'who',
              title: t('who'),
              cell: (row) => (
                <a href={`${base}/${row.id}`}>
                  <PersonName of={row} />
                </a>
              ),
            },
            { key: 'when', title: t('when'), cell: (row) => fullMoment(locale, row.startsAt) },
            { key: 'what', title: t('what'), cell: (row) => row.purposeTitle },
            { key: 'where', title: t('where'), cell: (row) => row.agenda.name },
            { key: 'state', title: t('state'), cell: (row) => <BookingStateBadge state={row.state} /> },
            { key: 'code', title: t('code'), cell: (row) => <bdi>{row.code}</bdi> },
          ]}
        />
      )}
      <Pagination
        label={list('label')}
        next={
          page.pageInfo.hasNextPage
            ? { href: addressOf(base, question, page.pageInfo.endCursor), text: list('next') }
            : null
        }
        first={question.after ? { href: addressOf(base, question), text: list('first') } : null}
      />
    </>
  );
}
