import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxesControl, RadioControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { createClient } from './client-acts';
import { ShownSecret } from './ShownSecret';

const houses = ['network', 'knowledge', 'appointments', 'training'] as const;

/** G2: what an application is called, what it may read, from where and until when. */
export async function CreateForm() {
  const [t, words] = await Promise.all([getTranslations('reserved-access.clients'), formWords()]);
  const labels = {
    name: t('name'),
    scopes: t('read'),
    more: t('more'),
    ceiling: t('ceiling'),
    networks: t('networks'),
    expiresOn: t('expires'),
  };
  return (
    <ActionForm
      action={createClient}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      prefix="nuova"
      className="measure"
    >
      <ShownSecret words={{ made: t('made'), once: t('once'), id: t('id') }} place="nuova">
        <p className="form-required">{words.required}</p>
        <TextControl
          name="name"
          label={labels.name}
          hint={t('nameHint')}
          isRequired
          maxLength={80}
          autoComplete="off"
        />
        <CheckboxesControl
          name="scopes"
          legend={labels.scopes}
          isRequired
          values={['network:read']}
          options={houses.map((house) => ({ value: `${house}:read`, label: t(house) }))}
        />
        <TextareaControl
          name="more"
          label={labels.more}
          hint={t('moreHint')}
          optional={words.optional}
          rows={2}
          maxLength={2000}
        />
        <RadioControl
          name="ceiling"
          label={labels.ceiling}
          isRequired
          value="PUBLIC"
          options={(['PUBLIC', 'NETWORK'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <TextareaControl
          name="networks"
          label={labels.networks}
          hint={t('networksHint')}
          optional={words.optional}
          rows={2}
          maxLength={2000}
        />
        <TextControl
          type="date"
          name="expiresOn"
          label={labels.expiresOn}
          hint={t('expiresHint')}
          isRequired
          width="short"
        />
        <Button icon="plus">{t('create')}</Button>
      </ShownSecret>
    </ActionForm>
  );
}
