import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { allowSupport } from './support-acts';

const HOURS = [1, 2, 4, 8, 24];

/** I15: why, and for how long; the shortest time is what stands there. */
export async function ConsentForm() {
  const [t, words] = await Promise.all([getTranslations('reserved-access.support'), formWords()]);
  const labels = { reason: t('reason'), hours: t('hours') };
  return (
    <ActionForm
      action={allowSupport}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      prefix="consenso"
      className="measure"
    >
      <TextareaControl
        name="reason"
        label={labels.reason}
        hint={t('reasonHint')}
        isRequired
        rows={3}
        maxLength={1_000}
      />
      <SelectControl
        name="hours"
        label={labels.hours}
        hint={t('hoursHint')}
        isRequired
        value="1"
        options={HOURS.map((hours) => ({ value: String(hours), text: t('hoursOption', { count: hours }) }))}
      />
      <Button>{t('allow')}</Button>
    </ActionForm>
  );
}
