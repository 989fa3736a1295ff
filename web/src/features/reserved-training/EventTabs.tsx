import { getLocale, getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { readCapabilities } from '../../session/viewer';
import { Tabs } from '../../ui/Tabs';

const ROOMS = {
  calendar: '',
  year: '/piano',
  mine: '/iscrizioni',
  record: '/libretto',
  requests: '/richieste',
} as const;

/** The calendar of all, the plan of the year, one's own registrations and record; for administrators also the requests. */
export async function EventTabs({ current }: { current: keyof typeof ROOMS }) {
  const [t, locale, capabilities] = await Promise.all([
    getTranslations('reserved-training.tabs'),
    getLocale(),
    readCapabilities(),
  ]);
  const rooms = (Object.keys(ROOMS) as (keyof typeof ROOMS)[]).filter(
    (room) => room !== 'requests' || current === 'requests' || capabilities.has('TRAINING_ANSWER'),
  );
  return (
    <Tabs
      label={t('label')}
      tabs={rooms.map((room) => ({
        text: t(room),
        href: link(locale, `/area-riservata/formazione${ROOMS[room]}`),
        isCurrent: current === room,
      }))}
    />
  );
}
