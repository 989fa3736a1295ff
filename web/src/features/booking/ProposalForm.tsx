import { useLocale, useTranslations } from 'next-intl';
import { fullMoment } from '../../time/words';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { answerProposal } from './answer-proposal';

type Props = { token: string; proposal: { startsAt: string; until: string } };

/** The office is closed on that day and keeps another time for this person alone (A33). */
export function ProposalForm({ token, proposal }: Props) {
  const t = useTranslations('booking.proposal');
  const booking = useTranslations('booking');
  const locale = useLocale();
  return (
    <form action={answerProposal} className="waiting-offer">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
      <Callout tone="warning" title={t('title')}>
        <p>{t('text')}</p>
        <p>
          <strong>{fullMoment(locale, proposal.startsAt)}</strong>
        </p>
        <p>{booking('heldUntil', { time: fullMoment(locale, proposal.until) })}</p>
      </Callout>
      <div className="form-actions">
        <Button name="accept" value="1">
          {t('accept')}
        </Button>
        <Button tone="outline-primary" name="accept" value="0">
          {t('decline')}
        </Button>
      </div>
    </form>
  );
}
