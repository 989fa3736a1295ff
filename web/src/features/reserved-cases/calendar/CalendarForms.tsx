import { getTranslations } from 'next-intl/server';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { today } from '../../../time/clock';
import { ActForm } from '../detail/ActForm';
import { closeOffice, savePatronSaint } from './calendar-actions';

type Props = { offices: readonly { id: string; name: string }[] };

const optionsOf = (offices: Props['offices']) => offices.map(({ id, name }) => ({ value: id, text: name }));

/** C18: some days on which one office is closed. */
export async function CloseOfficeForm({ offices }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-cases.calendar'), formWords()]);
  const labels = { officeId: t('office'), startsOn: t('from'), endsOn: t('to'), reason: t('reason') };
  return (
    <ActForm
      id="chiudi"
      title={t('close')}
      lead={t('closeLead')}
      send={t('closeSend')}
      action={closeOffice}
      hidden={{}}
      labels={labels}
    >
      <SelectControl
        name="officeId"
        label={labels.officeId}
        isRequired
        placeholder={words.choose}
        options={optionsOf(offices)}
      />
      <TextControl
        type="date"
        name="startsOn"
        label={labels.startsOn}
        isRequired
        value={today().toString()}
        width="short"
      />
      <TextControl
        type="date"
        name="endsOn"
        label={labels.endsOn}
        isRequired
        value={today().toString()}
        width="short"
      />
      <TextControl name="reason" label={labels.reason} isRequired maxLength={200} />
    </ActForm>
  );
}

/** A26: the patron saint of the comune where an office is. */
export async function PatronForm({ offices }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-cases.calendar'), formWords()]);
  const labels = {
    officeId: t('office'),
    name: t('name'),
    day: t('dayNumber'),
    month: t('monthNumber'),
    validFrom: t('inForceFrom'),
  };
  return (
    <ActForm
      id="patrono"
      title={t('patron')}
      lead={t('patronLead')}
      send={t('patronSend')}
      action={savePatronSaint}
      hidden={{}}
      labels={labels}
    >
      <SelectControl
        name="officeId"
        label={labels.officeId}
        isRequired
        placeholder={words.choose}
        options={optionsOf(offices)}
      />
      <TextControl name="name" label={labels.name} isRequired maxLength={120} />
      <TextControl name="day" label={labels.day} isRequired inputMode="numeric" width="short" maxLength={2} />
      <TextControl name="month" label={labels.month} isRequired inputMode="numeric" width="short" maxLength={2} />
      <TextControl
        type="date"
        name="validFrom"
        label={labels.validFrom}
        isRequired
        value={today().toString()}
        width="short"
      />
    </ActForm>
  );
}
