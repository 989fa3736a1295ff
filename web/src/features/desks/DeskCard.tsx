import { useLocale, useTranslations } from 'next-intl';
import type { DeskCard_DeskFragment } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { listed } from '../../i18n/listed';
import { Badge } from '../../ui/Chip';
import { Icon } from '../../ui/Icon';
import { languageName } from './language-names';
import { OpenNow } from './OpenNow';

type Props = { desk: DeskCard_DeskFragment; kilometres: number | null };

/** One desk of the finder's list. */
export function DeskCard({ desk, kilometres }: Props) {
  const t = useTranslations('desks');
  const common = useTranslations('common');
  const locale = useLocale();
  const { address, phone } = desk;
  return (
    <article className="desk-card" id={desk.slug}>
      <header>
        <h3>
          <a href={link(locale, `/sportelli/${desk.slug}`)}>
            <bdi lang="it">{desk.name}</bdi>
          </a>
        </h3>
        <OpenNow desk={desk} />
      </header>
      <ul className="plain-list desk-facts">
        {address && (
          <li>
            <Icon name="map-marker" size="sm" />
            <span>
              <bdi>
                {[address.street, [address.postcode, address.city].filter(Boolean).join(' ')]
                  .filter(Boolean)
                  .join(', ')}
              </bdi>
              {kilometres !== null && <span className="muted">{t('distance', { kilometres })}</span>}
            </span>
          </li>
        )}
        {phone && (
          <li>
            <Icon name="telephone" size="sm" />
            <a href={`tel:${phone.replace(/\s/g, '')}`}>
              <bdi>{phone}</bdi>
            </a>
          </li>
        )}
        {desk.languages.length > 0 && (
          <li>
            <Icon name="comment" size="sm" />
            <span>
              {listed(
                locale,
                desk.languages.map((code) => languageName(locale, code)),
              )}
            </span>
          </li>
        )}
      </ul>
      {desk.isExample && <Badge>{common('example')}</Badge>}
    </article>
  );
}
