import { useTranslations } from 'next-intl';
import type { RegistrationState, TrainingEventState } from '../../graphql/generated/graphql';
import { Badge } from '../../ui/Chip';

type Tone = 'primary' | 'success' | 'warning' | 'danger' | 'neutral';

const toneOfRegistration: Record<RegistrationState, Tone> = {
  REQUESTED: 'primary',
  APPROVED: 'primary',
  CONFIRMED: 'success',
  WAITLISTED: 'warning',
  OFFERED: 'danger',
  WITHDRAWN: 'neutral',
  REJECTED: 'neutral',
  CANCELLED_BY_ORGANISER: 'neutral',
};

export function RegistrationBadge({ state }: { state: RegistrationState }) {
  const t = useTranslations('reserved-terms.registration');
  return <Badge tone={toneOfRegistration[state]}>{t(state)}</Badge>;
}

/** Only what is not simply published needs a word. */
export function EventStateBadge({ state }: { state: TrainingEventState }) {
  const t = useTranslations('reserved-training.state');
  if (state === 'PUBLISHED') return null;
  return <Badge tone={state === 'DRAFT' ? 'warning' : 'danger'}>{t(state)}</Badge>;
}
