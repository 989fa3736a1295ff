import { getTranslations } from 'next-intl/server';
import { MaintenanceDocument, type MaintenanceQuery } from '../graphql/generated/graphql';
import { query } from '../graphql/rsc-client';
import { fullMoment } from '../time/words';
import { Icon } from '../ui/Icon';

const FRESH_MS = 30_000;
let known: { at: number; maintenance: MaintenanceQuery['currentMaintenance'] } = { at: 0, maintenance: null };

/** Announced work on the site, on every page (I19); asked twice a minute at most, whatever the readers. */
export async function MaintenanceBanner({ locale }: { locale: string }) {
  if (Date.now() - known.at > FRESH_MS) {
    // Taken at once, so that one reader asks and the others do not wait.
    known = { ...known, at: Date.now() };
    const { data } = await query({ query: MaintenanceDocument });
    known = { at: Date.now(), maintenance: data?.currentMaintenance ?? null };
  }
  const { maintenance } = known;
  if (!maintenance) return null;
  const t = await getTranslations('common');
  const values = { start: fullMoment(locale, maintenance.startsAt), end: fullMoment(locale, maintenance.endsAt) };
  return (
    <div className="notice-bar" role="status">
      <p className="container-xxl">
        <Icon name="warning-circle" />
        <span>
          <strong>{t(maintenance.isReadOnly ? 'readOnly' : 'maintenance', values)}</strong>{' '}
          <span lang="it">{maintenance.message}</span>
        </span>
      </p>
    </div>
  );
}
