import { useTranslations } from 'next-intl';
import { CheckboxControl, RadioControl } from '../../../forms/controls';
import { visibilities } from '../vocabulary';

/** What is chosen once, at the birth of a content. */
export function NewContentFields() {
  const t = useTranslations('reserved-knowledge.form');
  const terms = useTranslations('reserved-terms');
  return (
    <>
      <RadioControl
        name="visibility"
        label={t('visibility')}
        value="PUBLIC"
        options={visibilities.map((value) => ({
          value,
          label: terms(`visibility.${value}`),
          detail: terms(`readers.${value}`),
        }))}
      />
      <CheckboxControl name="legalEffect" label={t('legalEffect')} hint={t('legalEffectHint')} />
    </>
  );
}
