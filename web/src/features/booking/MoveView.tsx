import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { fullMoment } from '../../time/words';
import { Button, ButtonLink } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';
import { Calendar } from './Calendar';
import { moveBooking } from './move-booking';
import { NoBooking } from './NoBooking';
import { readBooking } from './read-booking';
import { partySizeOf, readDays } from './read-days';
import { readPurpose } from './read-purpose';
import { TimeChoice } from './TimeChoice';

type Props = { locale: string; token: string; asked: { month?: string; day?: string }; isMissing: boolean };

/** Another time for the same booking; the old place is given up only when the new one is sure (A18). */
export async function MoveView({ locale, token, asked, isMissing }: Props) {
  const [t, common, { booking, isUnavailable }] = await Promise.all([
    getTranslations('booking'),
    getTranslations('common.form'),
    readBooking(token),
  ]);
  if (!booking) return <NoBooking locale={locale} isUnavailable={isUnavailable} />;
  const back = link(locale, `/prenotazione/${token}`);
  if (!booking.canMove) redirect(back);
  const purpose = await readPurpose(booking.purposeId, locale);
  const partySize = purpose ? partySizeOf(purpose, booking) : 1;
  const days = purpose && (await readDays(purpose, partySize, asked));
  return (
    <Page
      locale={locale}
      crumbs={[{ text: t('manage.title'), href: back }, { text: t('manage.move') }]}
      hasContacts={false}
    >
      <PageHeading title={t('manage.moveTitle')} lead={fullMoment(locale, booking.startsAt)} />
      <Callout title={t('manage.moveText')} />
      {!days?.days && <Unavailable />}
      {days?.days && <Calendar days={days} action={`${back}/sposta`} hidden={{}} />}
      {days?.days && !days.chosen && <EmptyState title={t('nothingFree')} icon="calendar" />}
      {days?.chosen && (
        <form action={moveBooking} noValidate>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="purposeId" value={booking.purposeId} />
          <input type="hidden" name="partySize" value={partySize} />
          <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
          <TimeChoice day={days.chosen} alternatives={[]} error={isMissing ? t('timeLabel') : undefined} />
          <div className="form-actions">
            <ButtonLink tone="outline-primary" href={back} icon="arrow-left">
              {common('back')}
            </ButtonLink>
            <Button>{t('manage.moveYes')}</Button>
          </div>
        </form>
      )}
    </Page>
  );
}
