import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxesControl, SelectControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { DeskForm_DeskFragment } from '../../../graphql/generated/graphql';
import { inLocale, readTerritory } from '../../../site/territory';
import { Button } from '../../../ui/Button';
import { type Comuni, PlaceFields, placeNames } from '../places/PlaceFields';
import { saveDesk } from './desk-actions';

type Props = { enteId: string; desk: DeskForm_DeskFragment | null; comuni: Comuni };

/** N1: what the register says of a desk: where it is, how to reach it, who is understood there and for what. */
export async function DeskForm({ enteId, desk, comuni }: Props) {
  const [t, words, locale, territory] = await Promise.all([
    getTranslations('reserved-network.desk'),
    formWords(),
    getLocale(),
    readTerritory(),
  ]);
  const names = [...placeNames, 'languages', 'services', 'accessible', 'accessibilityNote'] as const;
  const labels = Object.fromEntries(names.map((name) => [name, t(name)]));
  const known = desk?.accessible === null || !desk ? 'ignoto' : desk.accessible ? 'si' : 'no';
  return (
    <section aria-labelledby="dati-sportello">
      <h2 id="dati-sportello">{t('facts')}</h2>
      <ActionForm
        action={saveDesk}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="dati"
        labels={labels}
        hidden={{ enteId, sportelloId: desk?.id, expectedVersion: desk?.version }}
      >
        <PlaceFields
          place={desk}
          istatCode={desk?.comune?.istatCode}
          comuni={comuni}
          words={words}
          comuneHint={t('istatCodeHint')}
        />
        <TextControl
          name="languages"
          label={t('languages')}
          hint={t('languagesHint')}
          value={desk?.languages.join(', ') ?? 'it'}
          isRequired
          maxLength={200}
          isLtr
        />
        <CheckboxesControl
          name="services"
          legend={t('services')}
          hint={t('servicesHint')}
          values={desk?.services ?? []}
          options={territory.services.map(({ code, label }) => ({ value: code, label: inLocale(label, locale) }))}
        />
        <SelectControl
          name="accessible"
          label={t('accessible')}
          value={known}
          options={(['ignoto', 'si', 'no'] as const).map((value) => ({ value, text: t(`accessibleIs.${value}`) }))}
        />
        <TextareaControl
          name="accessibilityNote"
          label={t('accessibilityNote')}
          value={desk?.accessibilityNote ?? ''}
          optional={words.optional}
          rows={2}
          maxLength={400}
        />
        <Button>{t('save')}</Button>
      </ActionForm>
    </section>
  );
}
