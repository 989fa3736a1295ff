import { getLocale, getTranslations } from 'next-intl/server';
import type { AffectedBookingsQuery, ReservedAgendasQuery } from '../../../graphql/generated/graphql';
import { fullMoment, longDate } from '../../../time/words';
import { Callout } from '../../../ui/Callout';
import { Table } from '../../../ui/Table';
import { ClosureForm } from './ClosureForm';

type Agenda = NonNullable<ReservedAgendasQuery['myAgendas']>[number];
type Props = { agenda: Agenda; today: string; affected: AffectedBookingsQuery['bookings'] | null };

/** A27: closures of an agenda, and the appointments that a new one falls upon. */
export async function Closures({ agenda, today, affected }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-agenda.closure'), getLocale()]);
  const rows = affected?.edges.map(({ node }) => node) ?? [];
  const coming = agenda.closures.filter(({ endsOn }) => endsOn >= today);
  return (
    <>
      {rows.length > 0 && (
        <Callout tone="warning" title={t('affected', { count: rows.length })}>
          <p>{t('affectedHint')}</p>
        </Callout>
      )}
      {rows.length > 0 && (
        <Table
          caption={t('affectedTitle')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { key: 'when', title: t('when'), cell: (row) => fullMoment(locale, row.startsAt) },
            { key: 'who', title: t('who'), cell: (row) => `${row.personName} ${row.personSurname ?? ''}` },
            { key: 'what', title: t('what'), cell: (row) => row.purposeTitle },
            { key: 'contact', title: t('contact'), cell: (row) => <bdi>{row.phone ?? row.email ?? '–'}</bdi> },
            { key: 'code', title: t('code'), cell: (row) => <bdi>{row.code}</bdi> },
          ]}
        />
      )}
      {agenda.viewerCanManage && (
        <section aria-labelledby="nuova-chiusura">
          <h2 id="nuova-chiusura">{t('new')}</h2>
          <ClosureForm agendaId={agenda.id} today={today} />
        </section>
      )}
      <section aria-labelledby="chiusure">
        <h2 id="chiusure">{t('coming')}</h2>
        {coming.length === 0 && <p className="muted">{t('none')}</p>}
        <ul>
          {coming.map(({ id, startsOn, endsOn, reason }) => (
            <li key={id}>
              {startsOn === endsOn
                ? longDate(locale, startsOn)
                : t('range', { from: longDate(locale, startsOn), to: longDate(locale, endsOn) })}
              : {reason}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
