import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { EnteDesk_DeskFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate, weekdayOf } from '../../../time/words';
import { Callout } from '../../../ui/Callout';
import { Badge } from '../../../ui/Chip';
import { ExampleBadge } from '../NetworkBadges';
import { weekOf } from './week';

type Props = { enteId: string; desks: readonly EnteDesk_DeskFragment[]; mayManage: boolean };

/** The sportelli that an ente keeps, with their hours (N19). */
export function Desks({ enteId, desks, mayManage }: Props) {
  const t = useTranslations('reserved-network.desks');
  const locale = useLocale();
  const edit = link(locale, `/area-riservata/rete/${enteId}/sportello`);
  if (desks.length === 0 && !mayManage) return null;
  return (
    <section aria-labelledby="sportelli">
      <h2 id="sportelli">{t('title')}</h2>
      <ul className="plain-list ente-desks">
        {desks.map((desk) => (
          <li key={desk.id}>
            <Desk desk={desk} />
            {mayManage && (
              <p>
                <a href={withQuery(edit, { quale: desk.id })}>
                  {t('edit')}
                  <span className="visually-hidden"> {desk.name}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayManage && (
        <p>
          <a href={edit}>{t('open')}</a>
        </p>
      )}
    </section>
  );
}

function Desk({ desk }: { desk: EnteDesk_DeskFragment }) {
  const t = useTranslations('reserved-network.desks');
  const locale = useLocale();
  const { street, postcode, city } = desk.address ?? {};
  const week = weekOf(desk.hours);
  const closedOn = (from: string, to: string): string =>
    from === to
      ? t('closedOn', { on: longDate(locale, from) })
      : t('closed', { from: longDate(locale, from), to: longDate(locale, to) });
  return (
    <>
      <h3 className="badge-row">
        <a href={link(locale, `/sportelli/${desk.slug}`)}>{desk.name}</a>
        <ExampleBadge isExample={desk.isExample} />
        <Badge tone={desk.isOpenNow ? 'success' : 'neutral'}>{t(desk.isOpenNow ? 'openNow' : 'shutNow')}</Badge>
      </h3>
      <p>
        {[street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')}
        {desk.phone && (
          <>
            <br />
            <a href={`tel:${desk.phone.replaceAll(' ', '')}`}>
              <bdi>{desk.phone}</bdi>
            </a>
          </>
        )}
      </p>
      {desk.closures.map(({ startsOn, endsOn, reason }) => (
        <Callout key={startsOn} tone="warning" title={t('closure')}>
          <p>{[closedOn(startsOn, endsOn), reason].filter(Boolean).join(' ')}</p>
        </Callout>
      ))}
      {week.length === 0 ? (
        <p className="muted">{t('noHours')}</p>
      ) : (
        <ul className="plain-list desk-hours" aria-label={t('hours')}>
          {week.map(({ weekday, windows }) => (
            <li key={weekday}>
              <span>{weekdayOf(locale, weekday, 'long')}</span>{' '}
              <span>
                {windows
                  .map(({ opens, closes, note }) => [`${opens}–${closes}`, note].filter(Boolean).join(' '))
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
