import { getTranslations } from 'next-intl/server';
import { Page } from '../../site/Page';
import { ButtonLink } from '../../ui/Button';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';
import { bookingAddress } from './booking-address';
import { ownAddress } from './own/own-address';
import { readProvider } from './own/read-provider';

/** The link leads to nothing: it says the same whether a booking ever was behind it or not. */
export async function NoBooking({ locale, isUnavailable }: { locale: string; isUnavailable: boolean }) {
  const [t, provider] = await Promise.all([getTranslations('booking'), readProvider()]);
  return (
    <Page locale={locale} crumbs={[{ text: t('manage.title') }]}>
      {isUnavailable ? (
        <Unavailable />
      ) : (
        <>
          <PageHeading title={t('manage.absent')} lead={t('manage.absentText')} />
          <p className="button-row">
            <ButtonLink href={bookingAddress(locale, 'place')}>{t('done.again')}</ButtonLink>
            {provider && (
              <ButtonLink tone="outline-primary" href={ownAddress(locale)}>
                {t('own.title')}
              </ButtonLink>
            )}
          </p>
        </>
      )}
    </Page>
  );
}
