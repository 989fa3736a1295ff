import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { endVersion } from './protocollo-actions';

/** N9: a version ends before its time; its enti are warned, and its adhesions end with it. */
export async function EndVersionForm({ versionId }: { versionId: string }) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.protocollo.end'), formWords()]);
  const labels = { lastDay: t('lastDay'), reason: t('reason') };
  return (
    <Disclosure id={`cessa-${versionId}`} title={t('open')}>
      <ActionForm
        action={endVersion}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix={`cessa-${versionId}`}
        labels={labels}
        hidden={{ versionId }}
      >
        <p>{t('lead')}</p>
        <TextControl type="date" name="lastDay" label={labels.lastDay} isRequired width="short" />
        <TextareaControl name="reason" label={labels.reason} isRequired rows={3} maxLength={1000} />
        <Button tone="danger">{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
