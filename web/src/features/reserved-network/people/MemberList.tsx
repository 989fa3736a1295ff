import { useLocale, useTranslations } from 'next-intl';
import type { MemberRow_MembershipFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { EndForm } from './EndForm';
import { ReadmitForm } from './ReadmitForm';

type Props = { enteId: string; members: readonly MemberRow_MembershipFragment[] };

/** Roles of people, each with its dates and, for who may, the way to end it. */
export function MemberList({ enteId, members }: Props) {
  const t = useTranslations('reserved-network.people');
  const terms = useTranslations('reserved-terms.role');
  const locale = useLocale();
  return (
    <ul className="plain-list member-list">
      {members.map(({ id, person, role, sportello, office, startOn, endOn, viewerCanEnd, viewerCanReadmit }) => (
        <li key={id}>
          <p>
            <strong>{person.displayName}</strong>
            {person.email && <bdi className="muted member-email">{person.email}</bdi>}
          </p>
          <p>
            {[terms(role), sportello?.name, office?.name].filter(Boolean).join(' · ')}
            <br />
            <span className="muted">
              {endOn
                ? t('fromTo', { from: longDate(locale, startOn), to: longDate(locale, endOn) })
                : t('from', { from: longDate(locale, startOn) })}
            </span>
          </p>
          {viewerCanReadmit && <ReadmitForm enteId={enteId} membershipId={id} name={person.displayName} />}
          {viewerCanEnd && <EndForm enteId={enteId} membershipId={id} name={person.displayName} />}
        </li>
      ))}
    </ul>
  );
}
