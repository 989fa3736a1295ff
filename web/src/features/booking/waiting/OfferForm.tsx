import { getTranslations } from 'next-intl/server';
import type { wordFaults } from '../../../forms/word-faults';
import type { Waiting_LineFragment } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { praticaKinds } from '../booking-input';
import { PrivacyNote } from '../PrivacyNote';
import { declineOffer, takeOffer } from './answer-offer';

type Props = {
  locale: string;
  token: string;
  waiting: Waiting_LineFragment;
  values: Record<string, string>;
  faults: Awaited<ReturnType<typeof wordFaults>>;
};

/** The place that is kept: take it, with what the office still has to know, or let it go to the next. */
export async function OfferForm({ locale, token, waiting, values, faults }: Props) {
  const [t, booking, common] = await Promise.all([
    getTranslations('booking.waiting'),
    getTranslations('booking'),
    getTranslations('common.form'),
  ]);
  const { offeredStartsAt, offerUntil, purpose } = waiting;
  return (
    <form action={takeOffer} className="waiting-offer" noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
      <Callout tone="success" title={t('offeredTitle')}>
        {offeredStartsAt && (
          <p>
            <strong>{fullMoment(locale, offeredStartsAt)}</strong>
          </p>
        )}
        <p>{t('offeredText')}</p>
        {offerUntil && <p>{booking('heldUntil', { time: fullMoment(locale, offerUntil) })}</p>}
      </Callout>
      {purpose?.requiresPratica && (
        <>
          <PrivacyNote />
          <Select
            name="praticaKind"
            label={booking('praticaKind')}
            isRequired
            error={faults.of('praticaKind')}
            value={values.praticaKind}
            placeholder={common('choose')}
            options={praticaKinds.map((value) => ({ value, text: booking(`pratica.${value}`) }))}
          />
          <TextField
            name="praticaValue"
            label={booking('praticaValue')}
            hint={booking('praticaHint')}
            isRequired
            error={faults.of('praticaValue')}
            value={values.praticaValue}
            width="medium"
            maxLength={40}
            isLtr
          />
        </>
      )}
      <TextField
        name="taxCode"
        label={booking('taxCode')}
        optional={common('optional')}
        hint={booking('taxCodeHint')}
        error={faults.of('taxCode')}
        value={values.taxCode}
        width="medium"
        maxLength={30}
        isLtr
      />
      <div className="form-actions">
        <Button>{t('take')}</Button>
        <button type="submit" className="btn btn-outline-primary" formAction={declineOffer} formNoValidate>
          <span>{t('decline')}</span>
        </button>
      </div>
    </form>
  );
}
