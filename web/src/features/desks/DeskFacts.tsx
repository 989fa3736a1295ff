import { useLocale, useTranslations } from 'next-intl';
import type { DeskCard_DeskFragment } from '../../graphql/generated/graphql';
import { listed } from '../../i18n/listed';
import { inLocale, type Territory } from '../../site/territory';
import { DefinitionList } from '../../ui/DefinitionList';
import { languageName } from './language-names';

type Props = { desk: DeskCard_DeskFragment; territory: Territory };

/** Everything one needs to go there or to call. */
export function DeskFacts({ desk, territory }: Props) {
  const t = useTranslations('desks');
  const locale = useLocale();
  const { address, phone, email, languages, services, accessible, accessibilityNote } = desk;
  const named = services.map((code) => {
    const service = territory.services.find((known) => known.code === code);
    return service ? inLocale(service.label, locale) : code;
  });
  return (
    <DefinitionList
      entries={[
        address && {
          term: t('address'),
          detail: (
            <>
              <bdi lang="it">
                {[address.street, [address.postcode, address.city].filter(Boolean).join(' ')]
                  .filter(Boolean)
                  .join(', ')}
              </bdi>
              <DirectionsLink desk={desk} text={t('directions')} />
            </>
          ),
        },
        phone !== null && {
          term: t('phone'),
          detail: (
            <a href={`tel:${phone.replace(/\s/g, '')}`}>
              <bdi>{phone}</bdi>
            </a>
          ),
        },
        email !== null && {
          term: t('email'),
          detail: (
            <a href={`mailto:${email}`}>
              <bdi>{email}</bdi>
            </a>
          ),
        },
        languages.length > 0 && {
          term: t('languages'),
          detail: listed(
            locale,
            languages.map((code) => languageName(locale, code)),
          ),
        },
        named.length > 0 && { term: t('services'), detail: listed(locale, named) },
        {
          term: t('accessibility'),
          detail: (
            <>
              <span>{accessible === null ? t('accessUnknown') : accessible ? t('accessYes') : t('accessNo')}</span>
              {accessibilityNote && <span lang="it">{` – ${accessibilityNote}`}</span>}
            </>
          ),
        },
        { term: t('runBy'), detail: <bdi lang="it">{desk.ente.name}</bdi> },
      ]}
    />
  );
}

function DirectionsLink({ desk: { lat, lon }, text }: { desk: DeskCard_DeskFragment; text: string }) {
  if (lat === null || lon === null) return null;
  const href = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;
  return (
    <a className="directions" href={href} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}
