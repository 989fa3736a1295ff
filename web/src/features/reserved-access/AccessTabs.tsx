import { getLocale, getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { readGate } from '../../session/viewer';
import { Tabs } from '../../ui/Tabs';

const views = {
  approvals: '',
  clients: '/applicazioni',
  rules: '/regole',
  readers: '/regole/persone',
  support: '/assistenza',
  maintenance: '/manutenzione',
  deliveries: '/consegne',
} as const;
type View = keyof typeof views;

/** Pages about access, each with its own address; support and pauses are for who answers for them. */
export async function AccessTabs({ current }: { current: View }) {
  const [t, locale, gate] = await Promise.all([getTranslations('reserved-access.tabs'), getLocale(), readGate()]);
  const roles = gate.kind === 'ok' ? (gate.viewer.current?.roles ?? []) : [];
  const holders: Partial<Record<View, readonly string[]>> = {
    support: ['ADMIN'],
    maintenance: ['ADMIN', 'PROVINCIAL_COORDINATOR'],
    deliveries: ['ADMIN', 'PROVINCIAL_COORDINATOR', 'AUDITOR'],
  };
  const base = link(locale, '/area-riservata/accessi');
  const shown = (Object.keys(views) as View[]).filter(
    (view) => holders[view]?.some((role) => roles.includes(role as never)) ?? true,
  );
  return (
    <Tabs
      label={t('label')}
      tabs={shown.map((view) => ({ text: t(view), href: `${base}${views[view]}`, isCurrent: view === current }))}
    />
  );
}
