import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { FileControl } from '../../../forms/FileControl';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { takeTable } from './import-actions';
import { TableWords } from './TableWords';

/** N1: chooses a table; what it must hold is said before. */
export async function TableForm({ bacini }: Parameters<typeof TableWords>[0]) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.import'), formWords()]);
  return (
    <>
      <p>{t('columns')}</p>
      <p>
        <code>codice;nome;categoria;rete;ruolo;istat;ipa;bacino;sito;invita</code>
      </p>
      <TableWords bacini={bacini} />
      <ActionForm
        action={takeTable}
        clientKey={crypto.randomUUID()}
        words={words}
        labels={{ attachments: t('file') }}
        className="measure"
      >
        <FileControl label={t('file')} hint={t('fileHint')} accept=".csv,.txt" isSingle />
        <Button>{t('look')}</Button>
      </ActionForm>
    </>
  );
}
