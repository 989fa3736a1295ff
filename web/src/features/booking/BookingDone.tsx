import { getTranslations } from 'next-intl/server';
import { isolate } from '../../i18n/isolate';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { fullMoment } from '../../time/words';
import { Alert } from '../../ui/Alert';
import { ButtonLink } from '../../ui/Button';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';
import { BookingFacts } from './BookingFacts';
import { bookingAddress } from './booking-address';
import { readBooking } from './read-booking';

type Props = { locale: string; token: string; email: string; thanked: boolean };

/** The booking is made: what to keep, what to bring, how to change it (A16). */
export async function BookingDone({ locale, token, email, thanked }: Props) {
  const [t, { booking }] = await Promise.all([getTranslations('booking'), readBooking(token)]);
  return (
    <Page
      locale={locale}
      crumbs={[{ text: t('title'), href: bookingAddress(locale, 'place') }, { text: t('done.title') }]}
      rating="service"
      thanked={thanked}
    >
      <div className="booking-done">
        <PageHeading
          title={t('done.title')}
          lead={booking && t('done.lead', { when: fullMoment(locale, booking.startsAt) })}
        />
        <Alert tone="success">{email ? t('done.mail', { email: isolate(email) }) : t('done.noMail')}</Alert>
        {booking ? <BookingFacts booking={booking} /> : <Unavailable />}
        <p className="button-row">
          {booking && (
            <>
              <ButtonLink href={booking.icsHref} icon="calendar" isDownload>
                {t('done.calendar')}
              </ButtonLink>
              <ButtonLink href={booking.receiptHref} tone="outline-primary" icon="download" isDownload>
                {t('done.receipt')}
              </ButtonLink>
            </>
          )}
          <ButtonLink href={link(locale, `/prenotazione/${token}`)} tone="outline-primary">
            {t('done.manage')}
          </ButtonLink>
        </p>
      </div>
    </Page>
  );
}
