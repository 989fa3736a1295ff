import { getTranslations } from 'next-intl/server';
import { directionOf } from '../i18n/routing';
import { fullMoment } from '../time/words';
import { Icon } from '../ui/Icon';
import { announcedMaintenance } from './announced-maintenance';

/** Announced work on the site, on every page, in the reader’s language where it is told in it (I19). */
export async function MaintenanceBanner({ locale }: { locale: string }) {
  const maintenance = await announcedMaintenance(locale);
  if (!maintenance) return null;
  const t = await getTranslations('common');
  const values = { start: fullMoment(locale, maintenance.startsAt), end: fullMoment(locale, maintenance.endsAt) };
  return (
    <div className="notice-bar" role="status">
      <p className="container-xxl">
        <Icon name="warning-circle" />
        <span>
          <strong>{t(maintenance.isReadOnly ? 'readOnly' : 'maintenance', values)}</strong>{' '}
          <span lang={maintenance.locale} dir={directionOf(maintenance.locale)}>
            {maintenance.message}
          </span>
        </span>
      </p>
    </div>
  );
}
