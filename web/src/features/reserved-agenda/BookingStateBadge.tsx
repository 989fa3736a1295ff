import { useTranslations } from 'next-intl';
import type { BookingState } from '../../graphql/generated/graphql';
import { Badge } from '../../ui/Chip';

const tones: Partial<Record<BookingState, 'primary' | 'success' | 'warning' | 'danger'>> = {
  CONFIRMED: 'primary',
  CHECKED_IN: 'warning',
  SERVED: 'success',
  NO_SHOW: 'danger',
};

/** State of an appointment, in words and colour. */
export function BookingStateBadge({ state }: { state: BookingState }) {
  const t = useTranslations('reserved-terms.bookingState');
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
