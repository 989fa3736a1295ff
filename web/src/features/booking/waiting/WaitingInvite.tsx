import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '../../../ui/Button';
import { joinAddress } from './waiting-form';

/** The way into the line, below the times that can be chosen (A21). */
export function WaitingInvite({ purposeId, partySize }: { purposeId: string; partySize: number }) {
  const t = useTranslations('booking.waiting');
  const locale = useLocale();
  return (
    <section className="waiting-invite" aria-labelledby="attesa">
      <h2 id="attesa" className="small-title">
        {t('invite')}
      </h2>
      <p>{t('inviteText')}</p>
      <ButtonLink tone="outline-primary" href={joinAddress(locale, purposeId, partySize)}>
        {t('title')}
      </ButtonLink>
    </section>
  );
}
