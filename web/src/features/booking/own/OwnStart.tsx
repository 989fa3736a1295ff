import { getTranslations } from 'next-intl/server';
import { Page } from '../../../site/Page';
import { Alert } from '../../../ui/Alert';
import { ButtonLink } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { PageHeading } from '../../../ui/PageHeading';
import { bookingAddress } from '../booking-address';
import { loginAddress } from './own-address';
import { readProvider } from './read-provider';

type Props = { locale: string; outcome?: string; isOver?: boolean };

/** The way to one's own appointments, and what to do for those that were never bound (A10). */
export async function OwnStart({ locale, outcome, isOver }: Props) {
  const [t, booking, errors, provider] = await Promise.all([
    getTranslations('booking.own'),
    getTranslations('booking'),
    getTranslations('errors'),
    readProvider(),
  ]);
  const reason = outcome?.startsWith('no-') ? outcome.slice(3) : null;
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]}>
      <div className="booking-done">
        <PageHeading title={t('title')} lead={provider ? t('lead') : t('off')} />
        {isOver && <Alert tone="warning">{t('over')}</Alert>}
        {reason && (
          <Alert tone="danger">
            {booking('manage.refused', {
              reason: errors.has(reason as never) ? errors(reason as never) : errors('INVALID'),
            })}
          </Alert>
        )}
        {provider && (
          <p className="button-row">
            <ButtonLink icon="user" href={loginAddress(locale)} rel="nofollow">
              {t('enter', { name: provider })}
            </ButtonLink>
          </p>
        )}
        <Callout title={t('lostTitle')}>
          <p>{t('lostText')}</p>
          <ButtonLink tone="outline-primary" href={bookingAddress(locale, 'place')}>
            {booking('title')}
          </ButtonLink>
        </Callout>
      </div>
    </Page>
  );
}
