import { useTranslations } from 'next-intl';
import type { ContentState, ContentVisibility, TranslationState } from '../../graphql/generated/graphql';
import { Badge } from '../../ui/Chip';

const toneOfState = {
  DRAFT: 'neutral',
  IN_REVIEW: 'warning',
  PUBLISHING: 'primary',
  PUBLISHED: 'success',
  ARCHIVED: 'neutral',
} as const satisfies Record<ContentState, string>;
const toneOfTranslation = {
  MISSING: 'danger',
  OUTDATED: 'warning',
  IN_TRANSLATION: 'primary',
  CURRENT: 'success',
} as const satisfies Record<TranslationState, string>;
const toneOfVisibility = {
  PUBLIC: 'neutral',
  NETWORK: 'primary',
  INNER_NETWORK: 'warning',
  RESERVED: 'danger',
} as const satisfies Record<ContentVisibility, string>;

export function ContentStateBadge({ state }: { state: ContentState }) {
  const t = useTranslations('reserved-terms.contentState');
  return <Badge tone={toneOfState[state]}>{t(state)}</Badge>;
}

export function TranslationBadge({ state }: { state: TranslationState }) {
  const t = useTranslations('reserved-terms.translationState');
  return <Badge tone={toneOfTranslation[state]}>{t(state)}</Badge>;
}

/** Who reads a content: the word says it, the colour warns of what is not to be handed on (N2). */
export function VisibilityBadge({ visibility }: { visibility: ContentVisibility }) {
  const t = useTranslations('reserved-terms.visibility');
  return <Badge tone={toneOfVisibility[visibility]}>{t(visibility)}</Badge>;
}
