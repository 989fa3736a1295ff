import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl } from '../../../forms/controls';
import { FileControl } from '../../../forms/FileControl';
import { formWords } from '../../../forms/form-words';
import type { DocumentKind } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { addDocument } from './add-document';

type Props = { subjectId: string; kinds: DocumentKind[]; to: string };

/** N6 N9: adds a document to an adhesion or to a version; its digest and signatures are read from the file itself. */
export async function AddDocument({ subjectId, kinds, to }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.documents'), formWords()]);
  if (kinds.length === 0) return null;
  const labels = { kind: t('whichKind'), attachments: t('file') };
  return (
    <Disclosure id={`documento-${subjectId}`} title={t('add')}>
      <ActionForm
        action={addDocument}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix={`documento-${subjectId}`}
        labels={labels}
        hidden={{ subjectId, to }}
      >
        <SelectControl
          name="kind"
          label={labels.kind}
          value={kinds[0]}
          options={kinds.map((kind) => ({ value: kind, text: t(`kind.${kind}`) }))}
        />
        <FileControl label={labels.attachments} hint={t('fileHint')} accept=".pdf,.p7m,.jpg,.jpeg,.png" isSingle />
        <Button>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
