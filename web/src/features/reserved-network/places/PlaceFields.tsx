import { useTranslations } from 'next-intl';
import { SelectControl, TextControl } from '../../../forms/controls';

export type Comuni = { istatCode: string; name: string }[];
type Place = {
  name: string;
  phone: string | null;
  email: string | null;
  address: { street: string | null; postcode: string | null; city: string | null } | null;
};
type Props = {
  place: Place | null | undefined;
  istatCode: string | null | undefined;
  comuni: Comuni;
  words: { choose: string; optional: string };
  /** What follows from the comune, for who chooses it. */
  comuneHint: string;
  /** A seat must be somewhere. */
  isAddressRequired?: boolean;
};

/** Names of the controls, for the labels of a form's summary of faults. */
export const placeNames = ['name', 'istatCode', 'street', 'postcode', 'city', 'phone', 'email'] as const;

/** N1: name, address and contacts of a desk, an office or a seat; all of them public. */
export function PlaceFields({ place, istatCode, comuni, words, comuneHint, isAddressRequired = false }: Props) {
  const t = useTranslations('reserved-network.desk');
  const optional = words.optional;
  const where = isAddressRequired ? { isRequired: true } : { optional };
  return (
    <>
      <TextControl name="name" label={t('name')} value={place?.name} isRequired maxLength={160} />
      <SelectControl
        name="istatCode"
        label={t('istatCode')}
        hint={comuneHint}
        value={istatCode ?? ''}
        placeholder={words.choose}
        options={comuni.map((comune) => ({ value: comune.istatCode, text: comune.name }))}
      />
      <TextControl name="street" label={t('street')} value={place?.address?.street ?? ''} {...where} maxLength={160} />
      <TextControl
        name="postcode"
        label={t('postcode')}
        value={place?.address?.postcode ?? ''}
        optional={optional}
        maxLength={5}
        inputMode="numeric"
        width="short"
      />
      <TextControl name="city" label={t('city')} value={place?.address?.city ?? ''} {...where} maxLength={80} />
      <TextControl
        name="phone"
        label={t('phone')}
        hint={t('public')}
        value={place?.phone ?? ''}
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
        value={place?.email ?? ''}
        optional={optional}
        maxLength={200}
        isLtr
      />
    </>
  );
}
