import { useLocale, useTranslations } from 'next-intl';
import type { ReservedContentPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Badge } from '../../../ui/Chip';

type Edge = NonNullable<NonNullable<ReservedContentPageQuery['content']>['provenance']>[number];

/** P11: from which cases a content comes; seen in the reserved area only. */
export function Provenance({ provenance }: { provenance: readonly Edge[] }) {
  const t = useTranslations('reserved-knowledge.page');
  const terms = useTranslations('reserved-terms.validation');
  const locale = useLocale();
  if (provenance.length === 0) return null;
  const toneOf = (state: string) => (state === 'VALIDATED' ? 'success' : state === 'CONTESTED' ? 'danger' : 'warning');
  return (
    <section aria-labelledby="provenienza">
      <h2 id="provenienza">{t('provenance')}</h2>
      <ul className="plain-list provenance">
        {provenance.map((edge, index) => {
          const state = edge.answer?.validation ?? edge.validation;
          return (
            <li key={edge.answer?.id ?? `${edge.caseId}-${index}`}>
              {edge.caseId ? (
                <a href={link(locale, `/area-riservata/segnalazioni/${edge.caseId}`)}>
                  {t('ofCase', { number: index + 1 })}
                </a>
              ) : (
                t('ofCase', { number: index + 1 })
              )}{' '}
              <Badge tone={toneOf(state)}>{terms.has(state as never) ? terms(state as never) : state}</Badge>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
