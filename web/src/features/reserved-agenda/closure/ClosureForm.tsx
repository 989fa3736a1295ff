import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { declareClosure } from './declare-closure';

/** A27: days on which the office is closed, with the reason that readers see. */
export async function ClosureForm({ agendaId, today }: { agendaId: string; today: string }) {
  const [t, words] = await Promise.all([getTranslations('reserved-agenda.closure'), formWords()]);
  const labels = { startsOn: t('from'), endsOn: t('to'), reason: t('reason') };
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
      <TextControl name="reason" label={labels.reason} hint={t('reasonHint')} isRequired maxLength={300} />
      <Button>{t('send')}</Button>
    </ActionForm>
  );
}
