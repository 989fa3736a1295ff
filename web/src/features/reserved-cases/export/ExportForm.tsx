import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { withQuery } from '../../../forms/address-query';
import { CheckboxControl, RadioControl, TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { addressOf, type CaseQuestion } from '../list/case-filter';
import { exportCases } from './export-cases';

type Props = { question: CaseQuestion; canIdentify: boolean };

/** C44: the list in view as a table, without persons unless a reason is given. */
export async function ExportForm({ question, canIdentify }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-cases.export'), formWords()]);
  const labels = { format: t('format'), identified: t('identified'), reason: t('reason') };
  return (
    <ActionForm
      action={exportCases}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ address: withQuery('', addressOf(question)).replace(/^\?/, '') }}
      className="narrow-form"
    >
      <Callout title={t('pseudonyms')}>
        <p>{t('pseudonymsLead')}</p>
      </Callout>
      <RadioControl
        name="format"
        label={labels.format}
        isRequired
        value="XLSX"
        options={[
          { value: 'XLSX', label: t('XLSX') },
          { value: 'CSV', label: t('CSV') },
        ]}
      />
      {canIdentify && (
        <fieldset className="form-section">
          <legend>{t('persons')}</legend>
          <CheckboxControl name="identified" label={labels.identified} />
          <TextareaControl name="reason" label={labels.reason} hint={t('reasonHint')} rows={2} maxLength={500} />
        </fieldset>
      )}
      <Button icon="download">{t('send')}</Button>
    </ActionForm>
  );
}
