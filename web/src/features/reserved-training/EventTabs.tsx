import { getLocale, getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { readCapabilities } from '../../session/viewer';
import { Tabs } from '../../ui/Tabs';

const ROOMS = {
  calendar: '',
  year: '/piano',
  archive: '/archivio',
  mine: '/iscrizioni',
  record: '/libretto',
  requests: '/richieste',
  hours: '/ore',
  opinions: '/gradimento',
} as const;
type Room = keyof typeof ROOMS;

/** Rooms that are not everybody's, and the capabilities of which one opens them. */
const NEEDS: Partial<Record<Room, readonly string[]>> = {
  requests: ['TRAINING_ANSWER'],
  hours: ['TRAINING_PLAN', 'TRAINING_ANSWER'],
  opinions: ['TRAINING_PLAN'],
};

/** The calendar of all, the plan of the year, one's own registrations and record; the rest for who accounts for it. */
export async function EventTabs({ current }: { current: Room }) {
  const [t, locale, capabilities] = await Promise.all([
    getTranslations('reserved-training.tabs'),
    getLocale(),
    readCapabilities(),
  ]);
  const rooms = (Object.keys(ROOMS) as Room[]).filter(
    (room) => room === current || (NEEDS[room]?.some((one) => capabilities.has(one)) ?? true),
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
