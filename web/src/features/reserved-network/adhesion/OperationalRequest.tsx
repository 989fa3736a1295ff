import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { requestOperational } from './operational-actions';

type Props = { enteId: string; protocolli: { id: string; title: string }[] };

/** N24: the ente asks to adhere to a protocollo of another kind. */
export async function OperationalRequest({ enteId, protocolli }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.act.operational'), formWords()]);
  if (protocolli.length === 0) return null;
  const labels = { protocolloId: t('which'), representative: t('representative') };
  return (
    <Disclosure id="chiedi-operativo" title={t('title')}>
      <ActionForm
        action={requestOperational}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="operativo"
        labels={labels}
        hidden={{ enteId }}
      >
        <p>{t('lead')}</p>
        <SelectControl
          name="protocolloId"
          label={labels.protocolloId}
          value={protocolli[0]?.id}
          options={protocolli.map(({ id, title }) => ({ value: id, text: title }))}
        />
        <TextControl name="representative" label={labels.representative} isRequired maxLength={120} />
        <Button>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
