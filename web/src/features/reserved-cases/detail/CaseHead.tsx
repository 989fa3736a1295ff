import { useTranslations } from 'next-intl';
import type { CasePageQuery } from '../../../graphql/generated/graphql';
import { StateBadge, UrgencyBadge, ValidationBadge } from '../CaseBadges';

/** Number, state, urgency and worth of the newest answer, above the title. */
export function CaseHead({ found }: { found: NonNullable<CasePageQuery['case']> }) {
  const t = useTranslations('reserved-cases.page');
  const newest = [...found.answers].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt))[0];
  const standing = found.state === 'CANCELLED' ? 'neverSent' : 'draft';
  return (
    <p className="badge-row case-head">
      <strong>{found.registryNumber ? <bdi>{found.registryNumber}</bdi> : t(standing)}</strong>
      <StateBadge state={found.state} />
      <UrgencyBadge urgency={found.urgency} />
      {newest && <ValidationBadge validation={newest.validation} />}
    </p>
  );
}
