import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../forms/ActionForm';
import { SelectControl, TextareaControl, TextControl } from '../../forms/controls';
import { formWords } from '../../forms/form-words';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { HOLDING } from './houses';
import { placeHold } from './retention-actions';

/** C37: what must not be forgotten, by its number, why and until when. */
export async function HoldForm() {
  const [t, words] = await Promise.all([getTranslations('reserved-privacy'), formWords()]);
  const labels = {
    house: t('hold.house'),
    reference: t('hold.reference'),
    reason: t('hold.reason'),
    until: t('hold.until'),
  };
  return (
    <Disclosure id="poni-blocco" title={t('hold.title')}>
      <ActionForm action={placeHold} clientKey={crypto.randomUUID()} words={words} labels={labels} prefix="blocco">
        <SelectControl
          name="house"
          label={labels.house}
          isRequired
          options={HOLDING.map((house) => ({ value: house, text: t(`hold.of.${house}`) }))}
          value="cases"
        />
        <TextControl
          name="reference"
          label={labels.reference}
          hint={t('hold.referenceHint')}
          isRequired
          width="short"
          maxLength={40}
        />
        <TextareaControl
          name="reason"
          label={labels.reason}
          hint={t('hold.reasonHint')}
          isRequired
          rows={3}
          maxLength={500}
        />
        <TextControl
          type="date"
          name="until"
          label={labels.until}
          hint={t('hold.untilHint')}
          isRequired
          width="short"
        />
        <Button>{t('hold.send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
