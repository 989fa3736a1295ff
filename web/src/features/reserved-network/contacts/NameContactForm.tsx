import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { contactKinds } from '../vocabulary';
import { nameContact } from './name-contact';

/** N18: names a contact in the place of the former one. */
export async function NameContactForm({ enteId, isOpen }: { enteId: string; isOpen: boolean }) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.contacts'), formWords()]);
  const labels = { kind: t('which'), name: t('name'), email: t('email'), phone: t('phone') };
  return (
    <Disclosure id="indica-referente" title={t('add')} isOpen={isOpen}>
      <ActionForm
        action={nameContact}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="referente"
        labels={labels}
        hidden={{ enteId }}
      >
        <SelectControl
          name="kind"
          label={labels.kind}
          hint={t('whichHint')}
          value="REFERENT"
          options={contactKinds.map((kind) => ({ value: kind, text: t(`kind.${kind}`) }))}
        />
        <TextControl name="name" label={labels.name} isRequired maxLength={120} autoComplete="off" />
        <TextControl
          type="email"
          name="email"
          label={labels.email}
          optional={words.optional}
          maxLength={200}
          inputMode="email"
          autoComplete="off"
          isLtr
        />
        <TextControl name="phone" label={labels.phone} optional={words.optional} maxLength={30} inputMode="tel" isLtr />
        <Button>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
