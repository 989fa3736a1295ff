import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { fullMoment } from '../../time/words';
import { ConfirmPage } from '../../ui/ConfirmPage';
import { PageHeading } from '../../ui/PageHeading';
import { cancelBooking } from './cancel-booking';
import { NoBooking } from './NoBooking';
import { readBooking } from './read-booking';

/** Asks before the place is given to others. */
export async function CancelView({ locale, token }: { locale: string; token: string }) {
  const [t, { booking, isUnavailable }] = await Promise.all([getTranslations('booking'), readBooking(token)]);
  if (!booking) return <NoBooking locale={locale} isUnavailable={isUnavailable} />;
  const back = link(locale, `/prenotazione/${token}`);
  if (!booking.canCancel) redirect(back);
  return (
    <Page
      locale={locale}
      crumbs={[{ text: t('manage.title'), href: back }, { text: t('manage.cancel') }]}
      hasContacts={false}
    >
      <PageHeading title={t('manage.cancelTitle')} lead={fullMoment(locale, booking.startsAt)} />
      <ConfirmPage
        action={cancelBooking}
        hidden={{ locale, token, clientKey: crypto.randomUUID() }}
        confirm={t('manage.cancelYes')}
        cancel={{ text: t('manage.cancelNo'), href: back }}
        isDangerous
      >
        <p>{t('manage.cancelText')}</p>
      </ConfirmPage>
    </Page>
  );
}
