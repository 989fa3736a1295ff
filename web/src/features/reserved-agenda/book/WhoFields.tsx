import { getTranslations } from 'next-intl/server';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { languageNames, locales } from '../../../i18n/routing';

/** Labels of what a clerk writes of a citizen who stands at the desk; the form tells faults by them too. */
export async function whoLabels() {
  const t = await getTranslations('reserved-agenda.book');
  return {
    name: t('name'),
    surname: t('surname'),
    email: t('email'),
    phone: t('phone'),
    language: t('language'),
  };
}

/** A citizen at the desk: name, how to reach them, and the language that they are written to in. */
export async function WhoFields() {
  const [t, words, labels] = await Promise.all([getTranslations('reserved-agenda.book'), formWords(), whoLabels()]);
  return (
    <>
      <TextControl name="name" label={labels.name} isRequired autoComplete="off" maxLength={80} />
      <TextControl name="surname" label={labels.surname} optional={words.optional} autoComplete="off" maxLength={80} />
      <TextControl
        type="email"
        name="email"
        label={labels.email}
        hint={t('contactHint')}
        autoComplete="off"
        maxLength={200}
        isLtr
      />
      <TextControl type="tel" name="phone" label={labels.phone} autoComplete="off" maxLength={40} isLtr />
      <SelectControl
        name="language"
        label={labels.language}
        hint={t('languageHint')}
        isRequired
        value="it"
        options={locales.map((code) => ({ value: code, text: languageNames[code], lang: code }))}
      />
    </>
  );
}
