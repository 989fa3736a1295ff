import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxesControl, SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Settings_AgendaFragment } from '../../../graphql/generated/graphql';
import { today } from '../../../time/clock';
import { weekdayOf } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { addWindow } from './change-agenda';

const week = [1, 2, 3, 4, 5, 6, 7];

const receiving = ['OPERATOR', 'ENTE_ADMIN', 'OFFICE_CLERK'];

/** People who may receive at the desk or office of the agenda, as far as the reader sees them, each once. */
function colleaguesOf({ sportello, office }: Settings_AgendaFragment): { id: string; displayName: string }[] {
  const people = sportello?.ente?.people ?? office?.ente?.people ?? [];
  const all = people
    .filter(({ role, isActive }) => isActive && receiving.includes(role))
    .flatMap(({ person }) => person ?? []);
  return [...new Map(all.map((person) => [person.id, person])).values()];
}

/** A25, A29: a weekly window in wall-clock time, with its break, its counters and those open to citizens. */
export async function WindowForm({ agenda }: { agenda: Settings_AgendaFragment }) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-agenda.settings'), formWords(), getLocale()]);
  const labels = {
    weekday: t('weekday'),
    opens: t('opens'),
    closes: t('closes'),
    breakFrom: t('breakFrom'),
    breakTo: t('breakTo'),
    counters: t('counters'),
    publicCounters: t('publicCounters'),
    validFrom: t('validFrom'),
    validTo: t('validUntil'),
    purposeIds: t('purposes'),
    receivedBy: t('receivedBy'),
  };
  const { optional } = words;
  const colleagues = colleaguesOf(agenda);
  const times = (name: 'opens' | 'closes' | 'breakFrom' | 'breakTo', isRequired: boolean) => (
    <TextControl
      type="time"
      name={name}
      label={labels[name]}
      isRequired={isRequired}
      optional={isRequired ? undefined : optional}
      width="short"
    />
  );
  return (
    <ActionForm
      action={addWindow}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      prefix="finestra"
      hidden={{ agendaId: agenda.id }}
      className="settings-form"
    >
      <SelectControl
        name="weekday"
        label={labels.weekday}
        isRequired
        value="1"
        options={week.map((day) => ({ value: String(day), text: weekdayOf(locale, day, 'long') }))}
      />
      {times('opens', true)}
      {times('closes', true)}
      {times('breakFrom', false)}
      {times('breakTo', false)}
      <TextControl name="counters" label={labels.counters} isRequired value="1" width="short" inputMode="numeric" />
      <TextControl
        name="publicCounters"
        label={labels.publicCounters}
        isRequired
        value="1"
        width="short"
        inputMode="numeric"
      />
      <TextControl
        type="date"
        name="validFrom"
        label={labels.validFrom}
        isRequired
        value={today().toString()}
        width="short"
      />
      <TextControl type="date" name="validTo" label={labels.validTo} optional={optional} width="short" />
      <CheckboxesControl
        name="purposeIds"
        legend={labels.purposeIds}
        hint={t('purposesHint')}
        values={[]}
        options={agenda.allPurposes
          .filter(({ retired }) => !retired)
          .map(({ id, title }) => ({ value: id, label: title }))}
      />
      {colleagues.length > 0 && (
        <SelectControl
          name="receivedBy"
          label={labels.receivedBy}
          hint={t('receivedByHint')}
          placeholder={t('receivedByAnybody')}
          options={colleagues.map(({ id, displayName }) => ({ value: id, text: displayName }))}
        />
      )}
      <Button>{t('addWindow')}</Button>
    </ActionForm>
  );
}
