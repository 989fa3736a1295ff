import { useTranslations } from 'next-intl';
import { SelectControl, TextControl } from '../../../forms/controls';
import type { CardFields_ContentFragment, ContentType } from '../../../graphql/generated/graphql';
import { languageNames, locales } from '../../../i18n/routing';
import { cardTypes, categoriesOf } from '../vocabulary';

type Props = { type: ContentType; card: CardFields_ContentFragment | null; optional: string };

/** What a document, link or reading is: kind, from whom, of when, where, in which language (P23, P24, P42, P43). */
export function CardFields({ type, card, optional }: Props) {
  const t = useTranslations('reserved-knowledge.card');
  const shelf = useTranslations('shelf.category');
  if (!cardTypes.includes(type)) return null;
  const kinds = categoriesOf[type] ?? [];
  return (
    <fieldset>
      <legend>{t('title')}</legend>
      <input type="hidden" name="hasCard" value="on" />
      {kinds.length > 0 && (
        <SelectControl
          name="category"
          label={t('category')}
          optional={optional}
          value={card?.category ?? ''}
          options={[{ value: '', text: t('none') }, ...kinds.map((value) => ({ value, text: shelf(value) }))]}
        />
      )}
      <TextControl
        name="address"
        label={t('address')}
        hint={t('addressHint')}
        isRequired={type === 'LINK'}
        optional={type === 'LINK' ? undefined : optional}
        value={card?.address ?? ''}
        maxLength={2000}
        isLtr
      />
      <TextControl
        name="issuer"
        label={t('issuer')}
        hint={t('issuerHint')}
        optional={optional}
        value={card?.issuer ?? ''}
        maxLength={200}
      />
      <TextControl
        name="issuedOn"
        type="date"
        label={t('issuedOn')}
        optional={optional}
        value={card?.issuedOn ?? ''}
        width="short"
      />
      <SelectControl
        name="language"
        label={t('language')}
        optional={optional}
        value={card?.language ?? ''}
        options={[
          { value: '', text: t('noLanguage') },
          ...locales.map((value) => ({ value, text: languageNames[value] })),
        ]}
      />
    </fieldset>
  );
}
