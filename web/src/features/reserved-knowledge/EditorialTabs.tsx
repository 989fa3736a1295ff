import { getLocale, getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { readCapabilities } from '../../session/viewer';
import { Tabs } from '../../ui/Tabs';

const views = {
  contents: { path: '', needs: 'CONTENT_READ' },
  reviews: { path: '/scadenze', needs: 'CONTENT_READ' },
  divergences: { path: '/divergenze', needs: 'CONTENT_READ' },
  links: { path: '/collegamenti', needs: 'CONTENT_EDIT' },
  fees: { path: '/importi', needs: 'CONTENT_PUBLISH' },
  barriers: { path: '/accessibilita', needs: 'CONTENT_PUBLISH' },
  ratings: { path: '/valutazioni', needs: 'CONTENT_EDIT' },
  readership: { path: '/letture', needs: 'CONTENT_EDIT' },
  gaps: { path: '/ricerche', needs: 'CONTENT_PUBLISH' },
  synonyms: { path: '/sinonimi', needs: 'CONTENT_PUBLISH' },
} as const;
export type EditorialView = keyof typeof views;

/** Rooms of the editorial desk, each a page with its own address; only those that the context may enter. */
export async function EditorialTabs({ current }: { current: EditorialView }) {
  const [t, locale, capabilities] = await Promise.all([
    getTranslations('reserved-editorial.tabs'),
    getLocale(),
    readCapabilities(),
  ]);
  const base = link(locale, '/area-riservata/conoscenza');
  const open = (Object.keys(views) as EditorialView[]).filter((view) => capabilities.has(views[view].needs));
  if (open.length < 2) return null;
  return (
    <Tabs
      label={t('label')}
      tabs={open.map((view) => ({ text: t(view), href: `${base}${views[view].path}`, isCurrent: view === current }))}
    />
  );
}
