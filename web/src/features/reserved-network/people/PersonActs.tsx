import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { disablePerson, reactivatePerson, resetFactor } from './person-acts';

type Props = {
  enteId: string;
  person: { id: string; displayName: string; isDisabled: boolean };
  /** Tells apart the rows of one person with several roles. */
  place: string;
};

/** Disables and readmits a person, takes a lost second factor away (I4, I7, I14). */
export async function PersonActs({ enteId, person, place }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-access.person'), formWords()]);
  const hidden = { enteId, personId: person.id };
  const formOf = (name: string) => ({
    clientKey: crypto.randomUUID(),
    words,
    prefix: `${name}-${place}`,
    hidden,
  });
  const title = (
    <>
      {t('acts')}
      <span className="visually-hidden">{` ${person.displayName}`}</span>
    </>
  );
  return (
    <Disclosure id={`accesso-${place}`} title={title}>
      {person.isDisabled ? (
        <ActionForm action={reactivatePerson} {...formOf('riattiva')}>
          <Button size="sm">{t('reactivate')}</Button>
        </ActionForm>
      ) : (
        <>
          <ActionForm action={disablePerson} labels={{ reason: t('reason') }} {...formOf('disattiva')}>
            <TextControl name="reason" label={t('reason')} hint={t('reasonHint')} isRequired maxLength={1000} />
            <Button tone="danger" size="sm">
              {t('disable')}
            </Button>
          </ActionForm>
          <ActionForm action={resetFactor} labels={{ reason: t('recognised') }} {...formOf('azzera')}>
            <TextControl
              name="reason"
              label={t('recognised')}
              hint={t('resetFactorHint')}
              isRequired
              maxLength={1000}
            />
            <Button tone="outline-primary" size="sm">
              {t('resetFactor')}
            </Button>
          </ActionForm>
        </>
      )}
    </Disclosure>
  );
}
