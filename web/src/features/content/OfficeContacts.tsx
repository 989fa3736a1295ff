import { useLocale, useTranslations } from 'next-intl';
import { weekdayOf } from '../../time/words';
import { Badge } from '../../ui/Chip';
import { Icon } from '../../ui/Icon';
import type { Content } from './read-content';

type Props = { office: NonNullable<Content['office']> };

/** The office that answers for a service, as the network knows it now: changed once, changed on every page (P22, C.SI.2.2). */
export function OfficeContacts({ office: { name, address, phone, email, hours, isExample } }: Props) {
  const t = useTranslations('common');
  const words = useTranslations('content');
  const locale = useLocale();
  return (
    <div className="office-card">
      <h3>
        <bdi lang="it">{name}</bdi>
      </h3>
      {address && (
        <p>
          <Icon name="map-marker" size="sm" />
          <bdi>
            {[address.street, [address.postcode, address.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')}
          </bdi>
        </p>
      )}
      {phone && (
        <p>
          <Icon name="telephone" size="sm" />
          <a href={`tel:${phone.replace(/\s/g, '')}`}>
            <bdi>{phone}</bdi>
          </a>
        </p>
      )}
      {email && (
        <p>
          <Icon name="mail" size="sm" />
          <a href={`mailto:${email}`}>
            <bdi>{email}</bdi>
          </a>
        </p>
      )}
      {hours.length > 0 && (
        <>
          <h4 className="small-title">{words('officeHours')}</h4>
          <ul className="plain-list office-hours">
            {hours.map(({ weekday, opens, closes, note }) => (
              <li key={`${weekday}-${opens}`}>
                <span>{weekdayOf(locale, weekday, 'long')}</span> <bdi>{`${opens}–${closes}`}</bdi>
                {note && <span lang="it">{` ${note}`}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {isExample && <Badge>{t('example')}</Badge>}
    </div>
  );
}
