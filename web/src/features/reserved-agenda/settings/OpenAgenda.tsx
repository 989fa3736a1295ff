import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { openAgenda } from './change-agenda';

/** A3: a desk opens an agenda of its own. */
export async function OpenAgenda({ desks }: { desks: readonly { id: string; name: string }[] }) {
  const [t, words] = await Promise.all([getTranslations('reserved-agenda.settings'), formWords()]);
  const labels = { sportelloId: t('desk'), name: t('name'), address: t('address'), counters: t('counters') };
  return (
    <Disclosure id="nuova-agenda" title={t('open')}>
      <p>{t('openText')}</p>
      <ActionForm
        action={openAgenda}
        clientKey={crypto.randomUUID()}
        words={words}
        labels={labels}
        prefix="agenda"
        className="settings-form"
      >
        <SelectControl
          name="sportelloId"
          label={labels.sportelloId}
          isRequired
          value={desks[0]?.id}
          options={desks.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextControl name="name" label={labels.name} isRequired maxLength={120} />
        <TextControl name="address" label={labels.address} optional={words.optional} maxLength={200} />
        <TextControl name="counters" label={labels.counters} isRequired value="1" width="short" inputMode="numeric" />
        <Button>{t('openSend')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
