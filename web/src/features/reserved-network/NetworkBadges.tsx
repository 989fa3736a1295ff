import { useTranslations } from 'next-intl';
import type { AdhesionState } from '../../graphql/generated/graphql';
import { Badge } from '../../ui/Chip';

type Tone = 'primary' | 'success' | 'warning' | 'danger' | 'neutral';

const toneOf: Record<AdhesionState, Tone> = {
  INVITED: 'neutral',
  REQUESTED: 'primary',
  UNDER_REVIEW: 'primary',
  APPROVED: 'primary',
  SIGNED: 'primary',
  ACTIVE: 'success',
  SUSPENDED: 'warning',
  WITHDRAWN: 'neutral',
  EXPIRED: 'warning',
  REJECTED: 'danger',
};

/** N5: where an ente stands with the protocollo; no state means that nobody has invited it yet. */
export function AdhesionBadge({ state }: { state: AdhesionState | null }) {
  const t = useTranslations('reserved-terms.adhesionState');
  const none = useTranslations('reserved-network')('noAdhesion');
  if (!state) return <span className="muted">{none}</span>;
  return <Badge tone={toneOf[state]}>{t(state)}</Badge>;
}

/** Says that a datum is an example, wherever it is shown. */
export function ExampleBadge({ isExample }: { isExample: boolean }) {
  const t = useTranslations('reserved-network');
  return isExample ? <Badge tone="warning">{t('example')}</Badge> : null;
}
