import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { declareClosure } from './declare-closure';

type Props = { agendaId: string; today: string; counters: number };

/** A27: days on which the office, or one of its counters, receives nobody, with the reason that readers see. */
export async function ClosureForm({ agendaId, today, counters }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-agenda.closure'), formWords()]);
  const labels = { startsOn: t('from'), endsOn: t('to'), reason: t('reason'), counter: t('counter') };
  const numbers = Array.from({ length: counters }, (_, at) => String(at + 1));
  return (
    <ActionForm
      action={declareClosure}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ agendaId }}
      className="closure-form"
    >
      <TextControl type="date" name="startsOn" label={labels.startsOn} isRequired value={today} width="short" />
      <TextControl type="date" name="endsOn" label={labels.endsOn} isRequired value={today} width="short" />
      {counters > 1 && (
        <SelectControl
          name="counter"
          label={labels.counter}
          value=""
          options={[
            { value: '', text: t('allCounters') },
            ...numbers.map((number) => ({ value: number, text: t('onlyCounter', { number }) })),
          ]}
        />
      )}
      <TextControl name="reason" label={labels.reason} hint={t('reasonHint')} isRequired maxLength={200} />
      <Button>{t('send')}</Button>
    </ActionForm>
  );
}
