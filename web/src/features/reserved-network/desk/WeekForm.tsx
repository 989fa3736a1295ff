import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import type { ActionState } from '../../../forms/action-state';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { weekdayOf } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { textOf, type Window } from './week-text';

type Season = { name: string; fromDay: string; toDay: string };
type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  hidden: Record<string, string | number>;
  id: string;
  windows: readonly Window[];
  /** Null for one that is new; left out for the hours of the whole year. */
  season?: Season | null;
};
const week = [1, 2, 3, 4, 5, 6, 7] as const;
const asTyped = (monthDay: string): string => monthDay.split('-').reverse().join('/');

/** P28: the hours of a week, a line of text for each day; of a desk or an office, of the year or of a season. */
export async function WeekForm({ action, hidden, id, windows, season }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-network.desk'), formWords(), getLocale()]);
  const days = week.map((day) => [`day${day}`, weekdayOf(locale, day, 'long')] as const);
  const labels = { ...Object.fromEntries(days), season: t('seasonName'), fromDay: t('fromDay'), toDay: t('toDay') };
  return (
    <ActionForm
      action={action}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix={`${id}-orario`}
      labels={labels}
      hidden={hidden}
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
