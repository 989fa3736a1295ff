import { useTranslations } from 'next-intl';
import { SelectControl, TextareaControl, TextControl } from '../../../forms/controls';

type Words = { optional: string };

/** Names of the controls, as the summary of faults calls them. */
export const termLabels = (t: (key: `form.${string}` & never) => string): Record<string, string> =>
  Object.fromEntries(
    ['title', 'validFrom', 'validTo', 'summary', 'signatories', 'graceDays', 'atEnd'].map((name) => [
      name,
      t(`form.${name}` as never),
    ]),
  );

/** N4 N15: text, signatories, validity and what follows its end; the same for every kind of protocollo. */
export function VersionTerms({ words }: { words: Words }) {
  const t = useTranslations('reserved-network.protocollo.form');
  return (
    <>
      <TextControl name="title" label={t('title')} isRequired maxLength={200} />
      <TextControl type="date" name="validFrom" label={t('validFrom')} isRequired width="short" />
      <TextControl
        type="date"
        name="validTo"
        label={t('validTo')}
        hint={t('validToHint')}
        optional={words.optional}
        width="short"
      />
      <TextareaControl name="summary" label={t('summary')} optional={words.optional} rows={4} maxLength={4000} />
      <TextareaControl
        name="signatories"
        label={t('signatories')}
        hint={t('signatoriesHint')}
        optional={words.optional}
        rows={4}
        maxLength={8000}
      />
      <TextControl
        name="graceDays"
        label={t('graceDays')}
        hint={t('graceDaysHint')}
        optional={words.optional}
        inputMode="numeric"
        width="short"
      />
      <SelectControl
        name="atEnd"
        label={t('atEnd')}
        hint={t('atEndHint')}
        value="EXPIRE"
        options={(['EXPIRE', 'SUSPEND'] as const).map((value) => ({ value, text: t(`atEndIs.${value}`) }))}
      />
    </>
  );
}
