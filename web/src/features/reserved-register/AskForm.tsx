import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../forms/ActionForm';
import { TextControl } from '../../forms/controls';
import { formWords } from '../../forms/form-words';
import { Button } from '../../ui/Button';
import { findSubjects } from './find-subjects';

/** I11: of whom and of when the register is asked. */
export async function AskForm({ from, to }: { from: string; to: string }) {
  const [t, words] = await Promise.all([getTranslations('reserved-register.ask'), formWords()]);
  return (
    <ActionForm
      action={findSubjects}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={{ of: t('of'), from: t('from'), to: t('to') }}
    >
      <TextControl name="of" label={t('of')} hint={t('ofHint')} isRequired maxLength={200} />
      <TextControl type="date" name="from" label={t('from')} value={from} isRequired width="short" />
      <TextControl type="date" name="to" label={t('to')} value={to} isRequired width="short" />
      <Button icon="search">{t('send')}</Button>
    </ActionForm>
  );
}
