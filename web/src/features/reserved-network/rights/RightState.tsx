import { useLocale, useTranslations } from 'next-intl';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import type { Right } from './rights-words';

/** N2: whether a network has a right, and whether that is the coordination's word or still the platform's proposal. */
export function RightState({ right }: { right: Right }) {
  const t = useTranslations('reserved-network.rights');
  return (
    <>
      <p className="right-badges">
        <Badge tone={right.isGranted ? 'success' : 'neutral'}>{t(right.isGranted ? 'granted' : 'notGranted')}</Badge>
        {!right.isConfirmed && <Badge tone="warning">{t('toConfirm')}</Badge>}
      </p>
      {right.isConfirmed && <Decided right={right} />}
    </>
  );
}

/** Who decided it, when and why; the name where the reader may see it. */
function Decided({ right: { decidedAt, decidedBy, reason, isDefault } }: { right: Right }) {
  const t = useTranslations('reserved-network.rights');
  const locale = useLocale();
  if (!decidedAt) return null;
  const on = longDate(locale, decidedAt);
  return (
    <>
      <p className="muted">
        {t(isDefault ? 'confirmedOn' : 'changedOn', { on })}
        {decidedBy && (
          <>
            {' · '}
            <bdi lang="it">{decidedBy.displayName}</bdi>
          </>
        )}
      </p>
      {reason && (
        <p className="note-body" lang="it">
          {reason}
        </p>
      )}
    </>
  );
}
