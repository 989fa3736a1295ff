import { useLocale, useTranslations } from 'next-intl';
import type { MemberRow_MembershipFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Table } from '../../../ui/Table';
import { EndForm } from './EndForm';

type Props = { enteId: string; rows: MemberRow_MembershipFragment[]; caption: string };

/** Roles of people, one a row. */
export function MemberTable({ enteId, rows, caption }: Props) {
  const t = useTranslations('reserved-network.people');
  const terms = useTranslations('reserved-terms.role');
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'person',
          title: t('person'),
          cell: ({ person }) => (
            <span>
              {person.displayName}
              {person.email && <bdi className="muted member-email">{person.email}</bdi>}
            </span>
          ),
        },
        {
          key: 'role',
          title: t('role'),
          cell: ({ role, sportello, office }) =>
            [terms(role), sportello?.name, office?.name].filter(Boolean).join(' · '),
        },
        { key: 'from', title: t('from'), cell: ({ startOn }) => longDate(locale, startOn) },
        { key: 'to', title: t('to'), cell: ({ endOn }) => (endOn ? longDate(locale, endOn) : t('noEnd')) },
        {
          key: 'act',
          title: t('act'),
          cell: ({ id, viewerCanEnd, person }) =>
            viewerCanEnd ? <EndForm enteId={enteId} membershipId={id} name={person.displayName} /> : '–',
        },
      ]}
    />
  );
}
