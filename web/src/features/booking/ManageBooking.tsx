import { getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { fullMoment, timeOf } from '../../time/words';
import { Alert } from '../../ui/Alert';
import { ButtonLink } from '../../ui/Button';
import { Badge } from '../../ui/Chip';
import { PageHeading } from '../../ui/PageHeading';
import { BookingFacts } from './BookingFacts';
import { bookingAddress } from './booking-address';
import { EraseForm } from './EraseForm';
import { NoBooking } from './NoBooking';
import { OwnIdentity } from './own/OwnIdentity';
import { ProposalForm } from './ProposalForm';
import { readBooking } from './read-booking';

type Props = { locale: string; token: string; outcome?: string };

/** A booking by its link: what it is, and until when it can be moved or cancelled (A17). */
export async function ManageBooking({ locale, token, outcome }: Props) {
  const [t, errors, { booking, isUnavailable }] = await Promise.all([
    getTranslations('booking'),
    getTranslations('errors'),
    readBooking(token),
  ]);
  if (!booking) return <NoBooking locale={locale} isUnavailable={isUnavailable} />;
  const { canMove, canCancel, state, cutoffAt } = booking;
  const isLive = state === 'CONFIRMED' || state === 'HELD';
  const reason = outcome?.startsWith('no-') ? outcome.slice(3) : null;
  return (
    <Page locale={locale} crumbs={[{ text: t('manage.title') }]}>
      <div className="booking-done">
        <PageHeading
          title={t('manage.title')}
          before={
            <p className="badges">
              <Badge tone={isLive ? 'success' : 'neutral'}>{t(`manage.state.${state}`)}</Badge>
            </p>
          }
        />
        {outcome === 'spostato' && <Alert tone="success">{t('manage.moved')}</Alert>}
        {outcome === 'rifiutato' && <Alert tone="info">{t('proposal.declined')}</Alert>}
        {outcome === 'annullato' && <Alert tone="success">{t('manage.cancelled')}</Alert>}
        {outcome === 'collegato' && <Alert tone="success">{t('own.bound')}</Alert>}
        {outcome === 'scollegato' && <Alert tone="success">{t('own.unbound')}</Alert>}
        {booking.linkEndsAt && (
          <Alert tone="info">{t('own.until', { time: timeOf(locale, booking.linkEndsAt) })}</Alert>
        )}
        {reason && (
          <Alert tone="danger">
            {t('manage.refused', { reason: errors.has(reason as never) ? errors(reason as never) : errors('INVALID') })}
          </Alert>
        )}
        <BookingFacts booking={booking} />
        {isLive && booking.proposal && <ProposalForm token={token} proposal={booking.proposal} />}
        {isLive && (
          <p>
            {canMove || canCancel ? t('manage.cutoff', { moment: fullMoment(locale, cutoffAt) }) : t('manage.tooLate')}
          </p>
        )}
        <p className="button-row">
          {canMove && <ButtonLink href={link(locale, `/prenotazione/${token}/sposta`)}>{t('manage.move')}</ButtonLink>}
          {canCancel && (
            <ButtonLink href={link(locale, `/prenotazione/${token}/annulla`)} tone="outline-primary">
              {t('manage.cancel')}
            </ButtonLink>
          )}
          {isLive && (
            <>
              <ButtonLink href={booking.icsHref} tone="outline-primary" icon="calendar" isDownload>
                {t('done.calendar')}
              </ButtonLink>
              <ButtonLink href={booking.receiptHref} tone="outline-primary" icon="download" isDownload>
                {t('done.receipt')}
              </ButtonLink>
            </>
          )}
          {!isLive && <ButtonLink href={bookingAddress(locale, 'place')}>{t('done.again')}</ButtonLink>}
        </p>
        <OwnIdentity
          locale={locale}
          token={token}
          isLive={isLive}
          isBound={booking.isBound}
          isRefused={reason?.startsWith('IDENTITY_') ?? false}
        />
        <EraseForm token={token} isLive={isLive} />
      </div>
    </Page>
  );
}
