import { useLocale, useTranslations } from 'next-intl';
import type { DeskCard_DeskFragment } from '../../graphql/generated/graphql';
import { longDate, weekdayOf } from '../../time/words';
import { Callout } from '../../ui/Callout';

type Props = { desk: Pick<DeskCard_DeskFragment, 'hours' | 'closures'> };

const week = [1, 2, 3, 4, 5, 6, 7];

/** The week of a desk, day by day, and its exceptional closures. */
export function Hours({ desk: { hours, closures } }: Props) {
  const t = useTranslations('desks');
  const locale = useLocale();
  return (
    <>
      {closures.map(({ startsOn, endsOn, reason }) => (
        <Callout key={startsOn} tone="warning" title={t('closure')}>
          <p>
            {t('closureDates', { from: longDate(locale, startsOn), to: longDate(locale, endsOn) })}
            {reason && <span lang="it">{` (${reason})`}</span>}
          </p>
        </Callout>
      ))}
      <table className="table hours-table">
        <caption className="visually-hidden">{t('hours')}</caption>
        <tbody>
          {week.map((weekday) => {
            const windows = hours.filter((window) => window.weekday === weekday);
            return (
              <tr key={weekday} className={windows.length === 0 ? 'muted' : undefined}>
                <th scope="row">{weekdayOf(locale, weekday, 'long')}</th>
                <td>
                  {windows.length === 0 ? (
                    <span>{t('closedDay')}</span>
                  ) : (
                    windows.map(({ opens, closes, note }) => (
                      <span className="window" key={opens}>
                        <bdi>{`${opens}–${closes}`}</bdi>
                        {note && <span lang="it">{` ${note}`}</span>}
                      </span>
                    ))
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
