import { useTranslations } from 'next-intl';
import type { AnswerValidation, CaseState, Urgency } from '../../graphql/generated/graphql';
import { Badge } from '../../ui/Chip';

type Tone = 'primary' | 'success' | 'warning' | 'danger' | 'neutral';

const toneOfState: Record<CaseState, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'primary',
  TRIAGED: 'primary',
  RELAYED: 'primary',
  INFO_REQUESTED: 'warning',
  ANSWERED: 'success',
  CLOSED: 'neutral',
  CANCELLED: 'neutral',
};
const toneOfUrgency: Record<Urgency, Tone> = { URGENT: 'danger', SOON: 'warning', ORDINARY: 'neutral' };
const toneOfValidation: Record<AnswerValidation, Tone> = {
  UNVALIDATED: 'warning',
  VALIDATED: 'success',
  CONTESTED: 'danger',
  SUPERSEDED: 'neutral',
};

export function StateBadge({ state }: { state: CaseState }) {
  const t = useTranslations('reserved-terms.caseState');
  return <Badge tone={toneOfState[state]}>{t(state)}</Badge>;
}

export function UrgencyBadge({ urgency }: { urgency: Urgency }) {
  const t = useTranslations('reserved-terms.urgency');
  return <Badge tone={toneOfUrgency[urgency]}>{t(urgency)}</Badge>;
}

/** C14: what an answer is worth is always in view beside it. */
export function ValidationBadge({ validation }: { validation: AnswerValidation }) {
  const t = useTranslations('reserved-terms.validation');
  return <Badge tone={toneOfValidation[validation]}>{t(validation)}</Badge>;
}
