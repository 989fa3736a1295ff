import { getTranslations } from 'next-intl/server';
import { MaintenanceDocument, type MaintenanceQuery } from '../graphql/generated/graphql';
import { query } from '../graphql/rsc-client';
import { fullMoment } from '../time/words';
import { Icon } from '../ui/Icon';
import { knownForAWhile } from './known-for-a-while';

const announced = knownForAWhile<NonNullable<MaintenanceQuery['currentMaintenance']>>(
  async () => (await query({ query: MaintenanceDocument })).data?.currentMaintenance ?? null,
  30_000,
);

/** Announced work on the site, on every page, in the reader’s language where it is told in it (I19). */
export async function MaintenanceBanner({ locale }: { locale: string }) {
  const maintenance = await announced(locale);
  if (!maintenance) return null;
  const t = await getTranslations('common');
  const values = { start: fullMoment(locale, maintenance.startsAt), end: fullMoment(locale, maintenance.endsAt) };
  return (
    <div className="notice-bar" role="status">
      <p className="container-xxl">
        <Icon name="warning-circle" />
        <span>
          <strong>{t(maintenance.isReadOnly ? 'readOnly' : 'maintenance', values)}</strong>{' '}
          <span lang={maintenance.locale}>{maintenance.message}</span>
        </span>
      </p>
    </div>
  );
}
