import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { ReservedAgendasQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Button, ButtonLink } from '../../../ui/Button';
import { PrintButton } from '../../../ui/PrintButton';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { dayBeside } from './agenda-question';

type Agenda = NonNullable<ReservedAgendasQuery['myAgendas']>[number];

/** From day to day, and from agenda to agenda. */
export function DayNav({ agendas, agenda, on }: { agendas: readonly Agenda[]; agenda: Agenda; on: string }) {
  const t = useTranslations('reserved-agenda.day');
  const list = useTranslations('reserved-frame.list');
  const locale = useLocale();
  const base = link(locale, '/area-riservata/agenda');
  const dayOf = (days: number) => withQuery(base, { agenda: agenda.id, giorno: dayBeside(on, days) });
  return (
    <div className="day-nav no-print">
      <form action={base} method="get">
        {agendas.length > 1 ? (
          <Select
            name="agenda"
            label={t('agenda')}
            value={agenda.id}
            options={agendas.map(({ id, name }) => ({ value: id, text: name }))}
          />
        ) : (
          <input type="hidden" name="agenda" value={agenda.id} />
        )}
        <TextField type="date" name="giorno" label={t('date')} value={on} width="short" />
        <Button tone="outline-primary">{list('apply')}</Button>
      </form>
      <p className="day-nav-links">
        <ButtonLink tone="link" size="sm" icon="arrow-left" href={dayOf(-1)}>
          {t('previous')}
        </ButtonLink>
        <ButtonLink tone="link" size="sm" iconAfter="arrow-right" href={dayOf(1)}>
          {t('next')}
        </ButtonLink>
        <PrintButton label={t('print')} />
      </p>
    </div>
  );
}
