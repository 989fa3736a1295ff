import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { operationalKinds } from '../vocabulary';
import { createProtocollo } from './protocollo-actions';
import { termLabels, VersionTerms } from './VersionTerms';

/** N24: a protocollo of another kind, with its first version. */
export async function CreateForm() {
  const [t, words] = await Promise.all([getTranslations('reserved-network.protocollo'), formWords()]);
  const labels = { ...termLabels(t as never), kind: t('form.kind'), name: t('form.name') };
  return (
    <Disclosure id="nuovo-protocollo" title={t('create.open')}>
      <ActionForm
        action={createProtocollo}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="nuovo"
        labels={labels}
      >
        <p>{t('create.lead')}</p>
        <SelectControl
          name="kind"
          label={labels.kind}
          value="HEALTH"
          options={operationalKinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
        />
        <TextControl name="name" label={labels.name} isRequired maxLength={200} />
        <VersionTerms words={{ optional: words.optional }} />
        <Button>{t('create.send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
