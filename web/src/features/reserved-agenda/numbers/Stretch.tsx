import { useLocale, useTranslations } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { link } from '../../../i18n/link';
import { Button, ButtonLink } from '../../../ui/Button';
import { TextField } from '../../../ui/TextField';

export type Days = { from: string; to: string };

const isDay = (text: string | undefined): text is string => {
  try {
    return text !== undefined && Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
};

/** The days that the address asks for; the last ninety and the next thirty when it asks for none that hold. */
export function stretchOf(from: string | undefined, to: string | undefined, today: Temporal.PlainDate): Days {
  if (isDay(from) && isDay(to) && from <= to) return { from, to };
  return { from: today.subtract({ days: 90 }).toString(), to: today.add({ days: 30 }).toString() };
}

/** Which days are counted, and the same days as files (A38, A39). */
export function Stretch({ agendaId, stretch: { from, to } }: { agendaId: string; stretch: Days }) {
  const t = useTranslations('reserved-agenda.numbers');
  const list = useTranslations('reserved-frame.list');
  const locale = useLocale();
  const file = (kind: string): string => `/api/files/appointments/bookings-${kind}/${agendaId}~${from}~${to}`;
  return (
    <div className="day-nav">
      <form action={link(locale, '/area-riservata/agenda/numeri')} method="get">
        <input type="hidden" name="agenda" value={agendaId} />
        <TextField type="date" name="dal" label={t('from')} value={from} width="short" />
        <TextField type="date" name="al" label={t('to')} value={to} width="short" />
        <Button tone="outline-primary">{list('apply')}</Button>
      </form>
      <p className="day-nav-links">
        <ButtonLink tone="link" size="sm" icon="download" href={file('csv')} isDownload>
          {t('csv')}
        </ButtonLink>
        <ButtonLink tone="link" size="sm" icon="download" href={file('xlsx')} isDownload>
          {t('xlsx')}
        </ButtonLink>
      </p>
    </div>
  );
}
