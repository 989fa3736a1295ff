import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { DeskForm_DeskFragment } from '../../../graphql/generated/graphql';
import { weekdayOf } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { setHours } from './desk-actions';
import { textOf, type Window } from './week-text';

type Season = DeskForm_DeskFragment['seasons'][number];
type Props = { enteId: string; desk: DeskForm_DeskFragment };
const week = [1, 2, 3, 4, 5, 6, 7] as const;
const asTyped = (monthDay: string): string => monthDay.split('-').reverse().join('/');

/** P28 N19: hours of the week and of seasons, a line of text for each day. */
export async function HoursForm({ enteId, desk }: Props) {
  const t = await getTranslations('reserved-network.desk');
  return (
    <section aria-labelledby="orario-sportello">
      <h2 id="orario-sportello">{t('hours')}</h2>
      <p>{t('hoursLead')}</p>
      <Week enteId={enteId} desk={desk} id="settimana" windows={desk.hours} />
      <h3>{t('seasons')}</h3>
      <p>{t('seasonsLead')}</p>
      {desk.seasons.map((season, at) => (
        <Disclosure key={season.name} id={`stagione-${at}`} title={season.name}>
          <Week enteId={enteId} desk={desk} id={`stagione-${at}`} windows={season.hours} season={season} />
        </Disclosure>
      ))}
      <Disclosure id="stagione-nuova" title={t('newSeason')}>
        <Week enteId={enteId} desk={desk} id="stagione-nuova" windows={[]} season={null} />
      </Disclosure>
    </section>
  );
}

type WeekProps = Props & { id: string; windows: readonly Window[]; season?: Season | null };

async function Week({ enteId, desk, id, windows, season }: WeekProps) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-network.desk'), formWords(), getLocale()]);
  const days = week.map((day) => [`day${day}`, weekdayOf(locale, day, 'long')] as const);
  const labels = { ...Object.fromEntries(days), season: t('seasonName'), fromDay: t('fromDay'), toDay: t('toDay') };
  return (
    <ActionForm
      action={setHours}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix={`${id}-orario`}
      labels={labels}
      hidden={{ enteId, sportelloId: desk.id, expectedVersion: desk.version }}
    >
      {season !== undefined && (
        <>
          <TextControl name="season" label={t('seasonName')} value={season?.name} isRequired maxLength={60} />
          <TextControl
            name="fromDay"
            label={t('fromDay')}
            hint={t('dayHint')}
            value={season ? asTyped(season.fromDay) : ''}
            isRequired
            maxLength={5}
            width="short"
            isLtr
          />
          <TextControl
            name="toDay"
            label={t('toDay')}
            hint={t('dayHint')}
            value={season ? asTyped(season.toDay) : ''}
            isRequired
            maxLength={5}
            width="short"
            isLtr
          />
        </>
      )}
      {days.map(([name, label], at) => (
        <TextControl
          key={name}
          name={name}
          label={label}
          hint={at === 0 ? t('dayFormat') : undefined}
          value={textOf(windows, at + 1)}
          maxLength={200}
          isLtr
        />
      ))}
      {season && <p className="muted">{t('emptySeason')}</p>}
      <Button>{t('saveHours')}</Button>
    </ActionForm>
  );
}
