import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl, TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Synonyms_GroupFragment } from '../../../graphql/generated/graphql';
import { languageNames, locales } from '../../../i18n/routing';
import { Button } from '../../../ui/Button';
import { saveSynonyms } from './save-synonyms';

type Props = {
  group: Synonyms_GroupFragment | null;
  /** Words of a search that found nothing, to begin with. */
  wanted?: { locale: string; words: string };
};

/** Words that mean the same, language by language; one a line. */
export async function SynonymForm({ group, wanted }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-editorial.synonyms'), formWords()]);
  const linesOf = (locale: string): string =>
    [
      ...(group?.languages.find((one) => one.locale === locale)?.words ?? []),
      ...(wanted?.locale === locale ? [wanted.words] : []),
    ].join('\n');
  return (
    <ActionForm
      action={saveSynonyms}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={languageNames}
      hidden={{ code: group?.code, expectedVersion: group?.version }}
    >
      <p className="muted">{t('hint')}</p>
      <div className="synonym-fields">
        {locales.map((locale) => (
          <TextareaControl
            key={locale}
            name={locale}
            label={languageNames[locale]}
            isRequired={locale === 'it'}
            value={linesOf(locale)}
            rows={5}
            maxLength={4000}
            lang={locale}
          />
        ))}
      </div>
      {group && (
        <CheckboxControl name="isPutAside" label={t('putAside')} hint={t('putAsideHint')} isChecked={!group.isActive} />
      )}
      <Button>{t('save')}</Button>
    </ActionForm>
  );
}
