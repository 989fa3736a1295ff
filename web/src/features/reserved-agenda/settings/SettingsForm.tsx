import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl, CheckboxesControl, SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Settings_AgendaFragment } from '../../../graphql/generated/graphql';
import { longDate, weekdayOf } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { changeAgenda } from './change-agenda';

const week = [1, 2, 3, 4, 5, 6, 7];

/** A3, A19, A24, A26: what holds for the agenda as a whole. */
export async function SettingsForm({ agenda }: { agenda: Settings_AgendaFragment }) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-agenda.settings'), formWords(), getLocale()]);
  const labels = {
    name: t('name'),
    address: t('address'),
    isPublic: t('isPublic'),
    counters: t('counters'),
    reminderHours: t('reminders'),
    releaseWeekday: t('releaseDay'),
    releaseTime: t('releaseTime'),
    workingHolidays: t('holidays'),
    offerHours: t('offerHours'),
  };
  return (
    <ActionForm
      action={changeAgenda}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ agendaId: agenda.id }}
      className="settings-form"
    >
      <TextControl name="name" label={labels.name} isRequired value={agenda.name} maxLength={120} />
      <TextControl
        name="address"
        label={labels.address}
        optional={words.optional}
        value={agenda.address ?? ''}
        maxLength={200}
      />
      <CheckboxControl name="isPublic" label={labels.isPublic} isChecked={agenda.isPublic} />
      <TextControl
        name="counters"
        label={labels.counters}
        isRequired
        value={String(agenda.counters)}
        width="short"
        inputMode="numeric"
      />
      <TextControl
        name="reminderHours"
        label={labels.reminderHours}
        hint={t('remindersHint')}
        value={agenda.reminderHours.join(', ')}
        width="short"
      />
      <SelectControl
        name="releaseWeekday"
        label={labels.releaseWeekday}
        hint={t('releaseHint')}
        value={String(agenda.release?.weekday ?? '')}
        options={[
          { value: '', text: t('releaseAlways') },
          ...week.map((day) => ({ value: String(day), text: weekdayOf(locale, day, 'long') })),
        ]}
      />
      <TextControl
        name="releaseTime"
        label={labels.releaseTime}
        optional={words.optional}
        value={agenda.release?.time ?? ''}
        width="short"
        maxLength={5}
      />
      <TextControl
        name="offerHours"
        label={labels.offerHours}
        isRequired
        value={String(agenda.offerHours)}
        width="short"
        inputMode="numeric"
      />
      <CheckboxesControl
        name="workingHolidays"
        legend={labels.workingHolidays}
        hint={t('holidaysHint')}
        values={agenda.workingHolidays}
        options={agenda.holidays.map(({ code, on, name }) => ({
          value: code,
          label: name,
          detail: longDate(locale, on),
        }))}
      />
      <Button>{t('save')}</Button>
    </ActionForm>
  );
}
