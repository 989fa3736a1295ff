import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { answerOffer } from './registration-actions';

type Props = { hidden: Record<string, string | number | null | undefined>; until: string | null };

/** T6: a seat is held for the reader for a while: taken up, or passed on. */
export async function OfferForm({ hidden, until }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-training.place'), formWords()]);
  return (
    <ActionForm action={answerOffer} clientKey={crypto.randomUUID()} words={words} prefix="offerta" hidden={hidden}>
      {until && (
        <Callout tone="warning" title={t('offer')}>
          <p>{t('until', { at: until })}</p>
        </Callout>
      )}
      <div className="form-actions">
        <Button name="offerta.verdict" value="accept" icon="check">
          {t('accept')}
        </Button>
        <Button tone="outline-primary" name="offerta.verdict" value="decline">
          {t('decline')}
        </Button>
      </div>
    </ActionForm>
  );
}
