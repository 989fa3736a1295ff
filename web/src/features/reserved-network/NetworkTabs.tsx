import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { Tabs } from '../../ui/Tabs';

const views = {
  register: '',
  coverage: '/copertura',
  bacini: '/bacini',
  protocollo: '/protocollo',
  due: '/scadenze',
  meetings: '/incontri',
} as const;

/** Views of the network, each a page with its own address. */
export function NetworkTabs({ current }: { current: keyof typeof views }) {
  const t = useTranslations('reserved-network.tabs');
  const locale = useLocale();
  const base = link(locale, '/area-riservata/rete');
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
