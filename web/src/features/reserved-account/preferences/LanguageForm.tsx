import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { languageNames, locales } from '../../../i18n/routing';
import { Button } from '../../../ui/Button';
import { setLocale } from './set-locale';

/** The person's own language. */
export async function LanguageForm({ chosen }: { chosen: string | null }) {
  const [t, words, locale] = await Promise.all([
    getTranslations('reserved-account.language'),
    formWords(),
    getLocale(),
  ]);
  return (
    <section aria-labelledby="lingua">
      <h2 id="lingua">{t('title')}</h2>
      <ActionForm action={setLocale} clientKey={crypto.randomUUID()} words={words} labels={{ locale: t('label') }}>
        <SelectControl
          name="locale"
          label={t('label')}
          hint={t('hint')}
          value={chosen ?? locale}
          options={locales.map((code) => ({ value: code, text: languageNames[code], lang: code }))}
        />
        <Button tone="outline-primary">{t('save')}</Button>
      </ActionForm>
    </section>
  );
}
