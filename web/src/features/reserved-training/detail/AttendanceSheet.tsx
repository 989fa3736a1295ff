import { useLocale, useTranslations } from 'next-intl';
import type { EventFacts_EventFragment, Organiser_EventFragment } from '../../../graphql/generated/graphql';
import { fullDate } from '../../../time/words';
import { Callout } from '../../../ui/Callout';
import { span } from '../date-parts';
import { inSeatOrder, isExpected } from './seat-order';

type Props = { event: EventFacts_EventFragment & Organiser_EventFragment };

/** A sheet to print and sign, one for each sitting. */
export function AttendanceSheet({ event }: Props) {
  const t = useTranslations('reserved-training.attendance');
  const locale = useLocale();
  const rows = inSeatOrder((event.registrations ?? []).filter(isExpected));
  return (
    <>
      <div className="no-print">
        <Callout title={t('howTo')} />
      </div>
      {event.sessions.map(({ id, startsAt, endsAt, place }) => (
        <section className="attendance" key={id} aria-labelledby={`foglio-${id}`}>
          <h2 id={`foglio-${id}`}>{`${fullDate(locale, startsAt)}, ${span(locale, startsAt, endsAt)}`}</h2>
          <p>{[event.title, place ?? event.place].filter(Boolean).join(' · ')}</p>
          <table className="table attendance-table">
            <caption className="visually-hidden">{t('caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('number')}</th>
                <th scope="col">{t('person')}</th>
                <th scope="col">{t('ente')}</th>
                <th scope="col">{t('signature')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={row.id}>
                  <td>{index + 1}</td>
                  <th scope="row">{row.person?.displayName ?? t('unnamed')}</th>
                  <td>{row.ente?.name ?? '–'}</td>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
