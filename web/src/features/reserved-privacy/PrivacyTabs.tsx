import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { Tabs } from '../../ui/Tabs';

const views = { terms: '', people: '/persone' } as const;

/** Pages about personal data, each with its own address. */
export function PrivacyTabs({ current }: { current: keyof typeof views }) {
  const t = useTranslations('reserved-privacy.tabs');
  const locale = useLocale();
  const base = link(locale, '/area-riservata/dati-personali');
  return (
    <Tabs
      label={t('label')}
      tabs={(Object.keys(views) as (keyof typeof views)[]).map((view) => ({
        text: t(view),
        href: `${base}${views[view]}`,
        isCurrent: view === current,
      }))}
    />
  );
}
