import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { Tabs } from '../../ui/Tabs';

/** The calendar of all, and one's own registrations. */
export function EventTabs({ current }: { current: 'calendar' | 'mine' }) {
  const t = useTranslations('reserved-training.tabs');
  const locale = useLocale();
  const base = link(locale, '/area-riservata/formazione');
  return (
    <Tabs
      label={t('label')}
      tabs={[
        { text: t('calendar'), href: base, isCurrent: current === 'calendar' },
        { text: t('mine'), href: `${base}/iscrizioni`, isCurrent: current === 'mine' },
      ]}
    />
  );
}
