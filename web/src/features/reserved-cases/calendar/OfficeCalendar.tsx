import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { OfficeCalendarQuery } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { CloseOfficeForm, PatronForm } from './CalendarForms';
import { takeBackClosure } from './calendar-actions';
import { UrgencyTerms } from './UrgencyTerms';

/** C18, A26: the days on which no deadline runs: holidays of the state, patron saints, closures of single offices. */
export async function OfficeCalendar({ data }: { data: OfficeCalendarQuery }) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-cases.calendar'), formWords(), getLocale()]);
  const closures = data.officeClosures ?? [];
  const offices = data.offices ?? [];
  const holidays = data.officeHolidays ?? [];
  const dayOf = (day: string | null) => (day ? longDate(locale, `2024-${day}`).replace(/\s*2024$/, '') : t('easter'));
  return (
    <>
      <section aria-labelledby="chiusure">
        <h2 id="chiusure">{t('closures')}</h2>
        {closures.length === 0 ? (
          <EmptyState icon="calendar" title={t('noClosures')}>
            <p>{t('noClosuresHint')}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t('closures')}
            isCaptionHidden
            rows={closures}
            keyOf={({ id }) => id}
            columns={[
              { key: 'office', title: t('office'), cell: (row) => row.office?.name ?? '–' },
              {
                key: 'days',
                title: t('days'),
                cell: (row) =>
                  row.startsOn === row.endsOn
                    ? longDate(locale, row.startsOn)
                    : t('fromTo', { from: longDate(locale, row.startsOn), to: longDate(locale, row.endsOn) }),
              },
              { key: 'reason', title: t('reason'), cell: (row) => row.reason },
              {
                key: 'act',
                title: t('state'),
                cell: (row) =>
                  row.takenBackAt ? (
                    t('takenBack')
                  ) : (
                    <ActionForm
                      action={takeBackClosure}
                      clientKey={crypto.randomUUID()}
                      words={words}
                      prefix={`chiusura-${row.id}`}
                      hidden={{ closureId: row.id }}
                    >
                      <Button size="sm" tone="link">
                        {t('takeBack')}
                      </Button>
                    </ActionForm>
                  ),
              },
            ]}
          />
        )}
        <CloseOfficeForm offices={offices} />
      </section>
      <section aria-labelledby="feste">
        <h2 id="feste">{t('holidays')}</h2>
        <p>{t('holidaysLead')}</p>
        <Table
          caption={t('holidays')}
          isCaptionHidden
          rows={holidays}
          keyOf={({ id }) => id}
          columns={[
            { key: 'name', title: t('name'), cell: (row) => row.name },
            { key: 'day', title: t('day'), cell: (row) => dayOf(row.day) },
            { key: 'where', title: t('where'), cell: (row) => (row.istatCode ? t('comune') : t('everywhere')) },
            {
              key: 'since',
              title: t('inForce'),
              cell: (row) =>
                row.validTo
                  ? t('fromTo', { from: longDate(locale, row.validFrom), to: longDate(locale, row.validTo) })
                  : t('since', { date: longDate(locale, row.validFrom) }),
            },
          ]}
        />
        <PatronForm offices={offices} />
      </section>
      <UrgencyTerms terms={data.urgencyTerms ?? []} />
    </>
  );
}
