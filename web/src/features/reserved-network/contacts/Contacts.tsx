import { useTranslations } from 'next-intl';
import type { Contacts_ContactFragment } from '../../../graphql/generated/graphql';
import { Badge } from '../../../ui/Chip';
import { NameContactForm } from './NameContactForm';

type Props = { enteId: string; contacts: Contacts_ContactFragment[]; mayName: boolean };

/** N18 N26: whom the ente names for what, seen from inside only; who lost every role is pointed out. */
export function Contacts({ enteId, contacts, mayName }: Props) {
  const t = useTranslations('reserved-network.contacts');
  return (
    <section aria-labelledby="referenti">
      <h2 id="referenti">{t('title')}</h2>
      <p className="muted">{t('private')}</p>
      {contacts.length === 0 && <p>{t('none')}</p>}
      <ul className="plain-list member-list">
        {contacts.map(({ id, kind, name, email, phone, isOrphaned }) => (
          <li key={id}>
            <p>
              <strong>{t(`kind.${kind}`)}</strong>
              {isOrphaned && (
                <>
                  {' '}
                  <Badge tone="warning">{t('orphaned')}</Badge>
                </>
              )}
            </p>
            <p>
              <bdi>{name}</bdi>
              {email && <bdi className="muted member-email">{email}</bdi>}
              {phone && <bdi className="muted member-email">{phone}</bdi>}
            </p>
          </li>
        ))}
      </ul>
      {mayName && <NameContactForm enteId={enteId} isOpen={contacts.some(({ isOrphaned }) => isOrphaned)} />}
    </section>
  );
}
