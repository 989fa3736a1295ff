import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { erasePerson } from './erase-person';

/** A35: somebody at the counter asks that nothing of them be kept; what lies ahead is cancelled first, or stops it. */
export async function ErasePerson({ bookingId }: { bookingId: string }) {
  const [t, words] = await Promise.all([getTranslations('reserved-agenda.erase'), formWords()]);
  return (
    <Disclosure id="cancella-dati" title={t('title')}>
      <ActionForm
        action={erasePerson}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="cancella"
        labels={{ cancelFuture: t('cancelFuture') }}
        hidden={{ bookingId }}
      >
        <p>{t('text')}</p>
        <CheckboxControl name="cancelFuture" value="1" label={t('cancelFuture')} />
        <Button tone="danger" size="sm">
          {t('send')}
        </Button>
      </ActionForm>
    </Disclosure>
  );
}
