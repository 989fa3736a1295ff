import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { DeskForm_DeskFragment } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { saveDesk } from './desk-actions';

type Props = { enteId: string; desk: DeskForm_DeskFragment | null; comuni: { istatCode: string; name: string }[] };

/** N1: what the register says of a desk: where it is, how to reach it, who is understood there. */
export async function DeskForm({ enteId, desk, comuni }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.desk'), formWords()]);
  const names = [
    'name',
    'istatCode',
    'street',
    'postcode',
    'city',
    'phone',
    'email',
    'languages',
    'accessible',
  ] as const;
  const labels = Object.fromEntries([...names, 'accessibilityNote' as const].map((name) => [name, t(name)]));
  const known = desk?.accessible === null || !desk ? 'ignoto' : desk.accessible ? 'si' : 'no';
  const optional = words.optional;
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
        <TextControl name="name" label={t('name')} value={desk?.name} isRequired maxLength={160} />
        <SelectControl
          name="istatCode"
          label={t('istatCode')}
          hint={t('istatCodeHint')}
          value={desk?.comune?.istatCode ?? ''}
          placeholder={words.choose}
          options={comuni.map(({ istatCode, name }) => ({ value: istatCode, text: name }))}
        />
        <TextControl
          name="street"
          label={t('street')}
          value={desk?.address?.street ?? ''}
          optional={optional}
          maxLength={160}
        />
        <TextControl
          name="postcode"
          label={t('postcode')}
          value={desk?.address?.postcode ?? ''}
          optional={optional}
          maxLength={5}
          inputMode="numeric"
          width="short"
        />
        <TextControl
          name="city"
          label={t('city')}
          value={desk?.address?.city ?? ''}
          optional={optional}
          maxLength={80}
        />
        <TextControl
          name="phone"
          label={t('phone')}
          hint={t('public')}
          value={desk?.phone ?? ''}
          optional={optional}
          maxLength={30}
          inputMode="tel"
          isLtr
        />
        <TextControl
          type="email"
          name="email"
          label={t('email')}
          hint={t('public')}
          value={desk?.email ?? ''}
          optional={optional}
          maxLength={200}
          isLtr
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
          optional={optional}
          rows={2}
          maxLength={400}
        />
        <Button>{t('save')}</Button>
      </ActionForm>
    </section>
  );
}
