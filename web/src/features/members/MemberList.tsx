import { useTranslations } from 'next-intl';
import type { MembersPageQuery } from '../../graphql/generated/graphql';

type Member = NonNullable<MembersPageQuery['enti']>['edges'][number]['node'];

/** N26: name, kind and site of each body; nothing of its people. */
export function MemberList({ members }: { members: Member[] }) {
  const t = useTranslations('members');
  return (
    <ul className="plain-list members-list">
      {members.map(({ name, category, website }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: never reordered, and an id of each would travel with the page
        <li key={place}>
          <strong lang="it">{name}</strong>
          <span className="muted"> · {t(`kind.${category}`)}</span>
          {website && (
            <a href={website} rel="external">
              {t('website')}
              <span className="visually-hidden" lang="it">{` ${name}`}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
