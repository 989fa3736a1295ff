import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { BookingView_BookingFragment, ReservedFreeSlotsQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { dayOf, fullMoment } from '../../../time/words';
import { Button, ButtonLink } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { CancelForm } from '../day/CancelForm';
import { ErasePerson } from './ErasePerson';
import { linkBooking } from './link-booking';
import { moveBooking } from './move-booking';

type Props = {
  booking: BookingView_BookingFragment;
  days: ReservedFreeSlotsQuery['availability'] | undefined;
  /** Whether the day list of its agenda is the reader's to see. */
  seesDay: boolean;
};

/** Times offered for a move: the nearest days are enough, and the list stays readable on a telephone. */
const OFFERED = 60;

/** What this reader may do with this appointment, as the graph says it. */
export async function BookingActs({ booking, days, seesDay }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-agenda.booking'), formWords(), getLocale()]);
  const { id, agenda, startsAt, version, viewerCanMove, viewerCanCancel, viewerCanLink, viewerCanErase } = booking;
  const slots = (days ?? []).flatMap(({ slots: free }) => free).slice(0, OFFERED);
  const hidden = { bookingId: id, expectedVersion: version };
  const ofDay = `/area-riservata/agenda?agenda=${agenda.id}&giorno=${dayOf(startsAt)}#${id}`;
  if (!seesDay && !viewerCanMove && !viewerCanLink && !viewerCanCancel && !viewerCanErase) return null;
  return (
    <section className="case-actions" aria-labelledby="azioni">
      <h2 id="azioni">{t('actions')}</h2>
      {seesDay && (
        <ButtonLink tone="outline-primary" icon="calendar" href={link(locale, ofDay)}>
          {t('toDay')}
        </ButtonLink>
      )}
      {viewerCanMove && (
        <Disclosure id="sposta" title={t('move')}>
          {slots.length === 0 ? (
            <p>{days ? t('moveFull') : words.offline}</p>
          ) : (
            <ActionForm
              action={moveBooking}
              clientKey={crypto.randomUUID()}
              words={words}
              prefix="sposta"
              labels={{ startsAt: t('newTime') }}
              hidden={{ bookingId: id, purposeId: booking.purpose.id, partySize: booking.partySize }}
            >
              <p>{t('moveText')}</p>
              <SelectControl
                name="startsAt"
                label={t('newTime')}
                isRequired
                placeholder={words.choose}
                options={slots.map((slot) => ({ value: slot.startsAt, text: fullMoment(locale, slot.startsAt) }))}
              />
              <Button size="sm">{t('moveSend')}</Button>
            </ActionForm>
          )}
        </Disclosure>
      )}
      {viewerCanLink && (
        <Disclosure id="lega" title={t(booking.caseLink ? 'relink' : 'link')}>
          <ActionForm
            action={linkBooking}
            clientKey={crypto.randomUUID()}
            words={words}
            prefix="lega"
            labels={{ number: t('number') }}
            hidden={hidden}
          >
            <TextControl name="number" label={t('number')} hint={t('numberHint')} maxLength={20} isLtr />
            <Button size="sm">{t('linkSend')}</Button>
          </ActionForm>
        </Disclosure>
      )}
      {viewerCanCancel && <CancelForm booking={booking} />}
      {viewerCanErase && <ErasePerson booking={booking} />}
    </section>
  );
}
