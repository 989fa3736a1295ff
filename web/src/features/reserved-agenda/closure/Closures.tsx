import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Unavailable } from '../../../ui/Unavailable';
import type { ReservedAgenda } from '../chosen-agenda';
import { ClosureForm } from './ClosureForm';
import { Decided } from './Decided';
import { type Affected, Decisions } from './Decisions';
import { liftClosure } from './lift-closure';

type Props = {
  agenda: ReservedAgenda;
  today: string;
  /** Null: the house does not answer; then nothing is said of what waits. */
  affected: readonly Affected[] | null;
};

/** A27: closures of an agenda, and what becomes of the appointments that they fall upon. */
export async function Closures({ agenda, today, affected }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-agenda.closure'), formWords(), getLocale()]);
  const coming = agenda.closures.filter(({ endsOn }) => endsOn >= today);
  const isOpen = ({ decision, booking }: Affected): boolean => decision === 'OPEN' && booking?.state === 'CONFIRMED';
  const open = (affected ?? []).filter(isOpen);
  const decided = (affected ?? []).filter((row) => !isOpen(row));
  const closureIds = [...new Set(open.map(({ closureId }) => closureId))];
  return (
    <>
      {!affected && <Unavailable />}
      {closureIds.map((closureId) => (
        <Decisions
          key={closureId}
          agendaId={agenda.id}
          closureId={closureId}
          rows={open.filter((row) => row.closureId === closureId)}
        />
      ))}
      {decided.length > 0 && <Decided rows={decided} />}
      {agenda.viewerCanManage && (
        <section aria-labelledby="nuova-chiusura">
          <h2 id="nuova-chiusura">{t('new')}</h2>
          <ClosureForm agendaId={agenda.id} today={today} counters={agenda.counters} />
        </section>
      )}
      <section aria-labelledby="chiusure">
        <h2 id="chiusure">{t('coming')}</h2>
        {coming.length === 0 && <p className="muted">{t('none')}</p>}
        <ul className="closure-list">
          {coming.map(({ id, startsOn, endsOn, reason, counter }) => (
            <li key={id}>
              {startsOn === endsOn
                ? longDate(locale, startsOn)
                : t('range', { from: longDate(locale, startsOn), to: longDate(locale, endsOn) })}
              : {reason}
              {counter !== null && ` (${t('onlyCounter', { number: counter })})`}
              {agenda.viewerCanManage && (
                <ActionForm
                  action={liftClosure}
                  clientKey={crypto.randomUUID()}
                  words={words}
                  prefix={`l${id}`}
                  hidden={{ agendaId: agenda.id, closureId: id }}
                >
                  <Button tone="link" size="sm">
                    {t('lift')}
                    <span className="visually-hidden">{`: ${reason}`}</span>
                  </Button>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
