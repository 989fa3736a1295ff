import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { announceMaintenance } from './maintenance-acts';

/** I19: from when to when, in the time of Rome, one sentence that everybody reads, and whether all is for reading only. */
export async function AnnounceForm({ day, mayStop }: { day: string; mayStop: boolean }) {
  const [t, words] = await Promise.all([getTranslations('reserved-access.maintenance'), formWords()]);
  const labels = {
    startsOn: t('startsOn'),
    startsTime: t('startsTime'),
    endsOn: t('endsOn'),
    endsTime: t('endsTime'),
    messageIt: t('messageIt'),
    messageEn: t('messageEn'),
    isReadOnly: t('readOnly'),
  };
  return (
    <ActionForm
      action={announceMaintenance}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      className="measure"
    >
      <TextControl type="date" name="startsOn" label={labels.startsOn} value={day} isRequired width="short" />
      <TextControl type="time" name="startsTime" label={labels.startsTime} value="20:00" isRequired width="short" />
      <TextControl type="date" name="endsOn" label={labels.endsOn} value={day} isRequired width="short" />
      <TextControl type="time" name="endsTime" label={labels.endsTime} value="22:00" isRequired width="short" />
      <TextControl name="messageIt" label={labels.messageIt} hint={t('messageHint')} isRequired maxLength={300} />
      <TextControl name="messageEn" label={labels.messageEn} hint={t('messageEnHint')} maxLength={300} />
      {mayStop && <CheckboxControl name="isReadOnly" label={labels.isReadOnly} hint={t('readOnlyHint')} />}
      <Button>{t('announce')}</Button>
    </ActionForm>
  );
}
