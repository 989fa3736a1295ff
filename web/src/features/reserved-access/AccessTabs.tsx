import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { Tabs } from '../../ui/Tabs';

const views = { approvals: '', clients: '/applicazioni', rules: '/regole' } as const;

/** Pages about access, each with its own address. */
export function AccessTabs({ current }: { current: keyof typeof views }) {
  const t = useTranslations('reserved-access.tabs');
  const locale = useLocale();
  const base = link(locale, '/area-riservata/accessi');
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
