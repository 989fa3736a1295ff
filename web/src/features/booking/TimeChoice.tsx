import { useLocale, useTranslations } from 'next-intl';
import { fullDate, shortDay, timeOf } from '../../time/words';
import { RadioGroup } from '../../ui/RadioGroup';
import type { Day } from './read-days';

type Slot = { startsAt: string };
type Props = { day: Day; alternatives: Slot[]; value?: string; error?: string };

/** Times of the chosen day; when the wished one has just gone, the nearest free ones come first (A8). */
export function TimeChoice({ day, alternatives, value, error }: Props) {
  const t = useTranslations('booking');
  const locale = useLocale();
  return (
    <>
      {alternatives.length > 0 && (
        <RadioGroup
          name="alternative"
          label={t('alternatives')}
          look="tiles"
          options={alternatives.map(({ startsAt }) => ({
            value: startsAt,
            label: timeOf(locale, startsAt),
            detail: shortDay(locale, startsAt),
          }))}
        />
      )}
      <RadioGroup
        name="startsAt"
        label={t('timesOf', { day: fullDate(locale, day.on) })}
        isRequired
        error={error}
        value={value}
        look="tiles"
        options={day.slots.map(({ startsAt, free }) => ({
          value: startsAt,
          label: timeOf(locale, startsAt),
          detail: t('places', { count: free }),
        }))}
      />
    </>
  );
}
