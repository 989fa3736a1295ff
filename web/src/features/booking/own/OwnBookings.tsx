import { getTranslations } from 'next-intl/server';
import { MyBookingsDocument, type MyBookingsQuery } from '../../../graphql/generated/graphql';
import { query } from '../../../graphql/rsc-client';
import { Page } from '../../../site/Page';
import { fullMoment, timeOf } from '../../../time/words';
import { Alert } from '../../../ui/Alert';
import { Button, ButtonLink } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { PageHeading } from '../../../ui/PageHeading';
import { Unavailable } from '../../../ui/Unavailable';
import { bookingAddress } from '../booking-address';
import { OwnStart } from './OwnStart';
import { openOwn } from './own-actions';

type Props = { locale: string; ticket: string; outcome?: string };
type One = NonNullable<MyBookingsQuery['myBookings']>['bookings'][number];

/** Appointments that lie ahead and were bound to who logged in, until the page shuts (A10). */
export async function OwnBookings({ locale, ticket, outcome }: Props) {
  const [t, booking, { data, error }] = await Promise.all([
    getTranslations('booking.own'),
    getTranslations('booking'),
    query({ query: MyBookingsDocument, variables: { ticket } }),
  ]);
  const mine = data?.myBookings;
  if (!mine && !error) return <OwnStart locale={locale} isOver />;
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]}>
      <div className="booking-done">
        <PageHeading title={t('title')} lead={mine && t('until', { time: timeOf(locale, mine.endsAt) })} />
        {!mine && <Unavailable />}
        {outcome?.startsWith('no-') && <Alert tone="danger">{t('gone')}</Alert>}
        {mine?.bookings.length === 0 && (
          <EmptyState title={t('none')} icon="calendar">
            <p>{t('lostText')}</p>
            <ButtonLink href={bookingAddress(locale, 'place')}>{booking('title')}</ButtonLink>
          </EmptyState>
        )}
        {mine && mine.bookings.length > 0 && (
          <ul className="own-bookings">
            {mine.bookings.map((one) => (
              <li key={one.code}>
                <OwnBooking locale={locale} ticket={ticket} one={one} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}

async function OwnBooking({ locale, ticket, one }: { locale: string; ticket: string; one: One }) {
  const [t, booking] = await Promise.all([getTranslations('booking.own'), getTranslations('booking')]);
  const { code, state, purposeTitle, startsAt, officeName, address } = one;
  const when = fullMoment(locale, startsAt);
  return (
    <article className="own-booking" aria-labelledby={`prenotazione-${code}`}>
      <p className="badges">
        <Badge tone={state === 'CONFIRMED' ? 'success' : 'neutral'}>{booking(`manage.state.${state}`)}</Badge>
      </p>
      <h2 className="h5" id={`prenotazione-${code}`}>
        {when}
      </h2>
      <p>{purposeTitle}</p>
      <p>
        <bdi lang="it">{[officeName, address].filter(Boolean).join(', ')}</bdi>
      </p>
      <form action={openOwn}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="ticket" value={ticket} />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
        <Button tone="outline-primary" size="sm">
          {t('open')}
          <span className="visually-hidden"> {when}</span>
        </Button>
      </form>
    </article>
  );
}
