import { useTranslations } from 'next-intl';
import type { Around_EventFragment } from '../../../graphql/generated/graphql';

/** T22: who comes and lets it be known. */
export function Fellows({ event }: { event: Around_EventFragment }) {
  const t = useTranslations('reserved-training.fellows');
  const people = (event.participants ?? []).filter(({ person }) => person?.displayName);
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="chi-viene">
      <h2 id="chi-viene">{t('title')}</h2>
      <ul>
        {people.map(({ person, ente }) => (
          <li key={person?.id}>{[person?.displayName, ente?.name].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
    </section>
  );
}
