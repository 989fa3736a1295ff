import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl } from '../../../forms/controls';
import { FileControl } from '../../../forms/FileControl';
import { formWords } from '../../../forms/form-words';
import type { LibraryFile_FileFragment } from '../../../graphql/generated/graphql';
import { type Locale, languageNames, locales } from '../../../i18n/routing';
import { SentFile } from '../../../session/SentFile';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { addFile, removeFile } from './library-actions';

type Props = { contentId: string; files: LibraryFile_FileFragment[]; canEdit: boolean };

/** The files of a content; PDFs without words and files that no antivirus saw are told apart (P24). */
export async function LibraryFiles({ contentId, files, canEdit }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-knowledge.files'), formWords()]);
  return (
    <section aria-labelledby="file">
      <h2 id="file">{t('title')}</h2>
      <p className="muted">{t('lead')}</p>
      {files.length === 0 && <p>{t('none')}</p>}
      <ul className="plain-list library-files">
        {files.map((file) => (
          <li key={file.id}>
            <SentFile name={file.title} href={file.href} state={file.state} lang={file.locale} />
            <span className="muted">{languageNames[file.locale as Locale] ?? file.locale}</span>
            {file.mediaType === 'application/pdf' && !file.hasWords && <Badge tone="warning">{t('noWords')}</Badge>}
            {canEdit && (
              <form action={removeFile}>
                <input type="hidden" name="fileId" value={file.id} />
                <input type="hidden" name="contentId" value={contentId} />
                <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
                <Button tone="outline-primary" size="sm">
                  {t('remove')}
                  <span className="visually-hidden">{`: ${file.title}`}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {canEdit && (
        <ActionForm
          action={addFile}
          prefix="file"
          clientKey={crypto.randomUUID()}
          words={words}
          labels={{ attachments: t('file'), locale: t('language') }}
          hidden={{ contentId }}
        >
          <FileControl label={t('file')} hint={t('hint')} isSingle />
          <SelectControl
            name="locale"
            label={t('language')}
            value="it"
            options={locales.map((value) => ({ value, text: languageNames[value] }))}
          />
          <Button tone="outline-primary" icon="plus">
            {t('add')}
          </Button>
        </ActionForm>
      )}
    </section>
  );
}
