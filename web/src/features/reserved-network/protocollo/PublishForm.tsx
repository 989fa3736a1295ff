import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { publishVersion } from './protocollo-actions';
import { termLabels, VersionTerms } from './VersionTerms';

/** N4 N8: a new version, and by when the enti of the version before sign it. */
export async function PublishForm({ protocolloId, last }: { protocolloId: string; last: number }) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.protocollo'), formWords()]);
  const labels = { ...termLabels(t as never), resignBy: t('form.resignBy') };
  return (
    <Disclosure id={`nuova-versione-${protocolloId}`} title={t('publish.open')}>
      <ActionForm
        action={publishVersion}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix={`versione-${protocolloId}`}
        labels={labels}
        hidden={{ protocolloId, expectedNumber: last }}
      >
        <p>{t('publish.lead')}</p>
        <VersionTerms words={{ optional: words.optional }} />
        <TextControl
          type="date"
          name="resignBy"
          label={labels.resignBy}
          hint={t('form.resignByHint')}
          optional={words.optional}
          width="short"
        />
        <Button>{t('publish.send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
