import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../forms/ActionForm';
import { CheckboxControl, TextControl } from '../../forms/controls';
import { formWords } from '../../forms/form-words';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { requestErasure } from './erasure-actions';

/** Art. 17: asked for here, decided by somebody else. */
export async function ErasureForm() {
  const [t, words] = await Promise.all([getTranslations('reserved-privacy.erasure'), formWords()]);
  const labels = { of: t('of'), reason: t('reason'), cancelsFuture: t('cancelsFuture') };
  return (
    <Disclosure id="chiedi" title={t('ask')}>
      <ActionForm action={requestErasure} clientKey={crypto.randomUUID()} words={words} labels={labels} prefix="chiedi">
        <p>{t('warning')}</p>
        <TextControl name="of" label={labels.of} hint={t('ofHint')} isRequired maxLength={200} />
        <TextControl name="reason" label={labels.reason} hint={t('reasonHint')} isRequired maxLength={300} />
        <CheckboxControl name="cancelsFuture" label={labels.cancelsFuture} />
        <Button>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
