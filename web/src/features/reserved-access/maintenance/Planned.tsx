import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { MaintenancePageQuery } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { endMaintenance } from './maintenance-acts';

/** I19: what is announced or under way, and the way to take it back. */
export async function Planned({ planned }: { planned: NonNullable<MaintenancePageQuery['plannedMaintenance']> }) {
  const [t, words, locale] = await Promise.all([
    getTranslations('reserved-access.maintenance'),
    formWords(),
    getLocale(),
  ]);
  if (planned.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="plain-list member-list">
      {planned.map(({ id, startsAt, endsAt, message, isReadOnly }) => {
        const when = t('when', { from: fullMoment(locale, startsAt), to: fullMoment(locale, endsAt) });
        return (
          <li key={id}>
            <p>
              <strong>{when}</strong> {isReadOnly && <Badge tone="warning">{t('isReadOnly')}</Badge>}
              <br />
              {message}
            </p>
            <ActionForm
              action={endMaintenance}
              clientKey={crypto.randomUUID()}
              words={words}
              prefix={`togli-${id}`}
              hidden={{ maintenanceId: id }}
            >
              <Button tone="outline-primary" size="sm">
                {t('end')}
                <span className="visually-hidden">{` ${when}`}</span>
              </Button>
            </ActionForm>
          </li>
        );
      })}
    </ul>
  );
}
