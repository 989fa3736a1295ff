import { useLocale, useTranslations } from 'next-intl';
import type { MemberRow_MembershipFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { EndForm } from './EndForm';
import { PersonActs } from './PersonActs';
import { ReadmitForm } from './ReadmitForm';

type Props = { enteId: string; members: readonly MemberRow_MembershipFragment[] };

/** Roles of people, each with its dates and, for who may, the way to end it. */
export function MemberList({ enteId, members }: Props) {
  const t = useTranslations('reserved-network.people');
  const terms = useTranslations('reserved-terms.role');
  const access = useTranslations('reserved-access.person');
  const locale = useLocale();
  return (
    <ul className="plain-list member-list">
      {members.map(
        ({ id, person, role, sportello, office, startOn, endOn, isDelegated, viewerCanEnd, viewerCanReadmit }) => (
          <li key={id}>
            <p>
              <strong>{person.displayName}</strong>
              {person.email && <bdi className="muted member-email">{person.email}</bdi>}
            </p>
            <p>
              {[terms(role), isDelegated && t('delegated'), sportello?.name, office?.name].filter(Boolean).join(' · ')}
              <br />
              <span className="muted">
                {endOn
                  ? t('fromTo', { from: longDate(locale, startOn), to: longDate(locale, endOn) })
                  : t('from', { from: longDate(locale, startOn) })}
              </span>
            </p>
            {viewerCanReadmit && <ReadmitForm enteId={enteId} membershipId={id} name={person.displayName} />}
            {person.isDisabled && (
              <p className="badge-row">
                <Badge tone="warning">{access('disabled')}</Badge>
              </p>
            )}
            {viewerCanEnd && <EndForm enteId={enteId} membershipId={id} name={person.displayName} />}
            {person.viewerCanAdminister && <PersonActs enteId={enteId} person={person} place={id} />}
          </li>
        ),
      )}
    </ul>
  );
}
