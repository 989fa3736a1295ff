import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { archiveContent } from './content-actions';

/** Takes a content from readers; it stays in the archive with the reason. */
export async function ArchiveForm({ hidden }: { hidden: Record<string, string | number> }) {
  const [t, words] = await Promise.all([getTranslations('reserved-knowledge.archive'), formWords()]);
  return (
    <Disclosure id="archivia" title={t('title')}>
      <ActionForm
        action={archiveContent}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="archivio"
        labels={{ reason: t('reason') }}
        hidden={hidden}
      >
        <p>{t('lead')}</p>
        <TextControl name="reason" label={t('reason')} maxLength={500} isRequired />
        <Button tone="danger">{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
