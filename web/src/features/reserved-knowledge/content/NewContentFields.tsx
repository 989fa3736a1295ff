import { useTranslations } from 'next-intl';
import { CheckboxControl, SelectControl } from '../../../forms/controls';
import { visibilities } from '../vocabulary';

/** What is chosen once, at the birth of a content. */
export function NewContentFields() {
  const t = useTranslations('reserved-knowledge.form');
  const terms = useTranslations('reserved-terms.visibility');
  return (
    <>
      <SelectControl
        name="visibility"
        label={t('visibility')}
        value="PUBLIC"
        options={visibilities.map((value) => ({ value, text: terms(value) }))}
      />
      <CheckboxControl name="legalEffect" label={t('legalEffect')} hint={t('legalEffectHint')} />
    </>
  );
}
