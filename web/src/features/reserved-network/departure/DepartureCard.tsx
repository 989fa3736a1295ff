import { useLocale, useTranslations } from 'next-intl';
import type { DepartureCard_DepartureFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { Table } from '../../../ui/Table';
import { RevokeForm } from './RevokeForm';

const tones = { SCHEDULED: 'primary', UNDER_WAY: 'warning', DONE: 'success', REVOKED: 'neutral' } as const;

/** N11: how far a departure has come, step by step; what is pending is said to be so. */
export function DepartureCard({ enteId, departure }: { enteId: string; departure: DepartureCard_DepartureFragment }) {
  const t = useTranslations('reserved-network.departure');
  const locale = useLocale();
  const { kind, state, effectiveOn, reason, by, steps } = departure;
  const pending = steps.filter(({ isDone }) => !isDone).length;
  return (
    <section aria-labelledby="uscita">
      <h2 id="uscita">{t(`${kind}.title`)}</h2>
      <p className="badge-row">
        <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
      </p>
      <p>
        {t('from', { on: longDate(locale, effectiveOn) })} {by && t('by', { by })}
      </p>
      <p>
        <strong>{t('reason')}:</strong> {reason}
      </p>
      {pending > 0 && <p role="status">{t('pending', { count: pending })}</p>}
      {steps.length > 0 && (
        <Table
          caption={t('steps')}
          rows={steps}
          keyOf={(step) => `${step.house}-${step.kind}`}
          columns={[
            { key: 'kind', title: t('what'), cell: (step) => t(`kind.${step.kind}` as 'kind.LOGINS') },
            {
              key: 'decision',
              title: t('decided'),
              cell: (step) => t(`decide.${step.kind}.${step.decision}` as 'decide.LOGINS.END'),
            },
            { key: 'state', title: t('progress'), cell: (step) => (step.isDone ? t('isDone') : t('isPending')) },
            { key: 'done', title: t('howMany'), cell: (step) => step.done, isNumeric: true },
          ]}
        />
      )}
      {departure.viewerCanRevoke && <RevokeForm enteId={enteId} departureId={departure.id} />}
    </section>
  );
}
