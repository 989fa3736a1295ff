import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { FileControl } from '../../../forms/FileControl';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { attachFiles } from './attach-files';

/** C7: files for a case that is already under way. */
export async function AttachForm({ caseId }: { caseId: string }) {
  const [t, words] = await Promise.all([getTranslations('reserved-cases.attach'), formWords()]);
  return (
    <Disclosure id="allega" title={t('title')}>
      <ActionForm
        action={attachFiles}
        clientKey={crypto.randomUUID()}
        words={words}
        labels={{ attachments: t('label') }}
        hidden={{ caseId }}
      >
        <FileControl label={t('label')} hint={t('hint')} />
        <Button>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
