import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { languageNames, locales } from '../../../i18n/routing';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import type { ReservedAgenda } from '../chosen-agenda';
import { registerWalkIn } from './register-walk-in';

/** A5: somebody at the counter without a booking, recorded as an origin of its own. */
export async function WalkIn({ agenda }: { agenda: ReservedAgenda }) {
  const [t, book, words] = await Promise.all([
    getTranslations('reserved-agenda.walkIn'),
    getTranslations('reserved-agenda.book'),
    formWords(),
  ]);
  const labels = {
    purposeId: book('purpose'),
    name: book('name'),
    surname: book('surname'),
    language: book('language'),
    notes: book('notes'),
  };
  return (
    <div className="no-print">
      <Disclosure id="senza-prenotazione" title={t('title')}>
        <ActionForm
          action={registerWalkIn}
          clientKey={crypto.randomUUID()}
          words={words}
          prefix="arrivo"
          labels={labels}
          hidden={{ agendaId: agenda.id }}
          className="book-form"
        >
          <p>{t('text')}</p>
          <p className="form-required">{words.required}</p>
          <SelectControl
            name="purposeId"
            label={labels.purposeId}
            isRequired
            placeholder={words.choose}
            options={agenda.purposes.map(({ id, title }) => ({ value: id, text: title }))}
          />
          <TextControl name="name" label={labels.name} isRequired autoComplete="off" maxLength={80} />
          <TextControl
            name="surname"
            label={labels.surname}
            optional={words.optional}
            autoComplete="off"
            maxLength={80}
          />
          <SelectControl
            name="language"
            label={labels.language}
            value="it"
            options={locales.map((code) => ({ value: code, text: languageNames[code], lang: code }))}
          />
          <TextControl name="notes" label={labels.notes} optional={words.optional} autoComplete="off" maxLength={500} />
          <Button>{t('send')}</Button>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
