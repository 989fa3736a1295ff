import { useTranslations } from 'next-intl';
import type { MemberRow_MembershipFragment } from '../../../graphql/generated/graphql';
import { Disclosure } from '../../../ui/Disclosure';
import { MemberList } from './MemberList';

type Props = { enteId: string; people: readonly MemberRow_MembershipFragment[] };

/** I2, I7: who works in an ente, with role and dates; those of before folded away. */
export function People({ enteId, people }: Props) {
  const t = useTranslations('reserved-network.people');
  const active = people.filter(({ isActive }) => isActive);
  const past = people.filter(({ isActive }) => !isActive);
  return (
    <section aria-labelledby="persone">
      <h2 id="persone">{t('title')}</h2>
      {active.length === 0 ? <p>{t('none')}</p> : <MemberList enteId={enteId} members={active} />}
      {past.length > 0 && (
        <Disclosure id="persone-prima" title={t('past', { count: past.length })}>
          <MemberList enteId={enteId} members={past} />
        </Disclosure>
      )}
    </section>
  );
}
