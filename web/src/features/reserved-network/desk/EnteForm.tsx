import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { EnteEditPageQuery } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { networkRoles, tiers } from '../vocabulary';
import { changeEnte } from './desk-actions';

type Ente = NonNullable<EnteEditPageQuery['ente']>;
type Props = { ente: Ente; bacini: { id: string; name: string }[]; mayPlace: boolean };

/** N1 N2 N3 N27: the site of an ente; for who coordinates the network, its place in it. */
export async function EnteForm({ ente, bacini, mayPlace }: Props) {
  const [t, terms, words] = await Promise.all([
    getTranslations('reserved-network.enteForm'),
    getTranslations('reserved-terms'),
    formWords(),
  ]);
  const labels = { website: t('website'), tier: t('tier'), networkRole: t('networkRole'), bacinoId: t('bacino') };
  return (
    <ActionForm
      action={changeEnte}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ enteId: ente.id, expectedVersion: ente.version }}
    >
      <TextControl
        type="url"
        name="website"
        label={labels.website}
        value={ente.website ?? ''}
        optional={words.optional}
        maxLength={200}
        isLtr
      />
      {mayPlace && (
        <>
          <SelectControl
            name="tier"
            label={labels.tier}
            value={ente.tier}
            options={tiers.map((value) => ({ value, text: terms(`tier.${value}`) }))}
          />
          <SelectControl
            name="networkRole"
            label={labels.networkRole}
            hint={t('multiplier')}
            value={ente.networkRole}
            options={networkRoles.map((value) => ({ value, text: terms(`networkRole.${value}`) }))}
          />
          <SelectControl
            name="bacinoId"
            label={labels.bacinoId}
            value={ente.bacino?.id ?? ''}
            placeholder={words.choose}
            options={bacini.map(({ id, name }) => ({ value: id, text: name }))}
          />
        </>
      )}
      <Button>{t('save')}</Button>
    </ActionForm>
  );
}
