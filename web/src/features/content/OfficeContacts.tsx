import { useTranslations } from 'next-intl';
import { Badge } from '../../ui/Chip';
import { Icon } from '../../ui/Icon';
import type { Content } from './read-content';

type Props = { office: NonNullable<Content['office']> };

/** The office that answers for a service (C.SI.2.2). */
export function OfficeContacts({ office: { name, address, phone, email, isExample } }: Props) {
  const t = useTranslations('common');
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
      {isExample && <Badge>{t('example')}</Badge>}
    </div>
  );
}
