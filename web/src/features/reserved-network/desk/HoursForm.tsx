import { getTranslations } from 'next-intl/server';
import type { DeskForm_DeskFragment } from '../../../graphql/generated/graphql';
import { Disclosure } from '../../../ui/Disclosure';
import { setHours } from './desk-actions';
import { WeekForm } from './WeekForm';

type Props = { enteId: string; desk: DeskForm_DeskFragment };

/** P28 N19: hours of the week and of seasons, a line of text for each day. */
export async function HoursForm({ enteId, desk }: Props) {
  const t = await getTranslations('reserved-network.desk');
  const form = { action: setHours, hidden: { enteId, sportelloId: desk.id, expectedVersion: desk.version } };
  return (
    <section aria-labelledby="orario-sportello">
      <h2 id="orario-sportello">{t('hours')}</h2>
      <p>{t('hoursLead')}</p>
      <WeekForm {...form} id="settimana" windows={desk.hours} />
      <h3>{t('seasons')}</h3>
      <p>{t('seasonsLead')}</p>
      {desk.seasons.map((season, at) => (
        <Disclosure key={season.name} id={`stagione-${at}`} title={season.name}>
          <WeekForm {...form} id={`stagione-${at}`} windows={season.hours} season={season} />
        </Disclosure>
      ))}
      <Disclosure id="stagione-nuova" title={t('newSeason')}>
        <WeekForm {...form} id="stagione-nuova" windows={[]} season={null} />
      </Disclosure>
    </section>
  );
}
