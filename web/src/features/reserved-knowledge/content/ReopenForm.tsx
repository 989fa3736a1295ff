import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { reopenContent } from './content-actions';

/** Takes a content back from the archive, as a draft that another person publishes (P14). */
export async function ReopenForm({ hidden }: { hidden: Record<string, string | number> }) {
  const [t, words] = await Promise.all([getTranslations('reserved-knowledge.reopen'), formWords()]);
  return (
    <ActionForm
      action={reopenContent}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix="riapertura"
      labels={{ reason: t('reason') }}
      hidden={hidden}
    >
      <p>{t('lead')}</p>
      <TextControl name="reason" label={t('reason')} maxLength={500} isRequired />
      <Button icon="arrow-left">{t('send')}</Button>
    </ActionForm>
  );
}
