import { useTranslations } from 'next-intl';
import type { Viewer } from '../../session/viewer';
import { DefinitionList } from '../../ui/DefinitionList';

/** Who is in, and in which enti with which roles (I5). */
export function Profile({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('reserved-account.profile');
  const terms = useTranslations('reserved-terms.role');
  return (
    <section aria-labelledby="dati">
      <h2 id="dati">{t('title')}</h2>
      <DefinitionList
        entries={[
          { term: t('name'), detail: viewer.person?.displayName ?? '–' },
          { term: t('email'), detail: <bdi>{viewer.person?.email ?? '–'}</bdi> },
          ...viewer.contexts.map(({ label, roles, isCurrent, sportelli, office }) => ({
            term: label,
            detail: (
              <>
                {roles.map((role) => terms(role)).join(', ')}
                {[...sportelli, ...(office ? [office] : [])].map(({ id, name }) => (
                  <span className="muted" key={id}>
                    {` · ${name}`}
                  </span>
                ))}
                {isCurrent && <strong>{` (${t('current')})`}</strong>}
              </>
            ),
          })),
        ]}
      />
    </section>
  );
}
