import { useTranslations } from 'next-intl';
import type { MemberRow_MembershipFragment } from '../../../graphql/generated/graphql';
import { Disclosure } from '../../../ui/Disclosure';
import { MemberTable } from './MemberTable';

type Props = { enteId: string; people: readonly MemberRow_MembershipFragment[] };

/** I2, I7: who works in an ente, with role and dates; those of before folded away. */
export function People({ enteId, people }: Props) {
  const t = useTranslations('reserved-network.people');
  const active = people.filter(({ isActive }) => isActive);
  const past = people.filter(({ isActive }) => !isActive);
  return (
    <section aria-labelledby="persone">
      <h2 id="persone">{t('title')}</h2>
      {active.length === 0 ? <p>{t('none')}</p> : <MemberTable enteId={enteId} rows={active} caption={t('title')} />}
      {past.length > 0 && (
        <Disclosure id="persone-prima" title={t('past', { count: past.length })}>
          <MemberTable enteId={enteId} rows={past} caption={t('past', { count: past.length })} />
        </Disclosure>
      )}
    </section>
  );
}
