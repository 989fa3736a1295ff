import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { RadioControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { PlaceForm_SedeFragment } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { type Comuni, PlaceFields, placeNames } from './PlaceFields';
import { removeSede, saveSede } from './place-actions';

type Props = { enteId: string; sede: PlaceForm_SedeFragment | null; comuni: Comuni; hasRegistered: boolean };

/** N1: a seat of an ente: the registered office or another. */
export async function SedeForm({ enteId, sede, comuni, hasRegistered }: Props) {
  const [t, desk, words] = await Promise.all([
    getTranslations('reserved-network.place'),
    getTranslations('reserved-network.desk'),
    formWords(),
  ]);
  const hidden = { enteId, sedeId: sede?.id, expectedVersion: sede?.version };
  return (
    <>
      <ActionForm
        action={saveSede}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="sede"
        labels={{ ...Object.fromEntries(placeNames.map((name) => [name, desk(name)])), kind: t('kind') }}
        hidden={hidden}
      >
        <RadioControl
          name="kind"
          label={t('kind')}
          value={sede?.kind ?? (hasRegistered ? 'BRANCH' : 'REGISTERED')}
          options={(['REGISTERED', 'BRANCH'] as const).map((value) => ({ value, label: t(`kindIs.${value}`) }))}
        />
        <PlaceFields
          place={sede}
          istatCode={sede?.istatCode}
          comuni={comuni}
          words={words}
          comuneHint={t('sedeComune')}
          isAddressRequired
        />
        <Button>{desk('save')}</Button>
      </ActionForm>
      {sede && (
        <ActionForm action={removeSede} clientKey={crypto.randomUUID()} words={words} prefix="togli" hidden={hidden}>
          <Button tone="danger">{t('remove')}</Button>
        </ActionForm>
      )}
    </>
  );
}
