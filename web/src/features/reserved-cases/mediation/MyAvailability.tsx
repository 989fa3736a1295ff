import { getLocale, getTranslations } from 'next-intl/server';
import { CheckboxesControl, TextareaControl, TextControl } from '../../../forms/controls';
import { MyMediatorProfileDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { routing } from '../../../i18n/routing';
import { weekdayOf } from '../../../time/words';
import { ActForm } from '../detail/ActForm';
import { saveMediatorProfile } from './mediation-actions';

/** C27: what a mediator speaks and when they can come, in their own hands. */
export async function MyAvailability() {
  const [t, languages, locale, { data, error }] = await Promise.all([
    getTranslations('reserved-cases.mediation'),
    getTranslations('reserved-cases.language'),
    getLocale(),
    queryAsViewer({ query: MyMediatorProfileDocument }),
  ]);
  if (error) return null;
  const mine = data?.myMediatorProfile;
  const labels = {
    languages: t('languages'),
    weekdays: t('weekdays'),
    modes: t('how'),
    awayUntil: t('awayUntil'),
    note: t('note'),
  };
  return (
    <ActForm
      id="disponibilita"
      title={t('availability')}
      lead={t('availabilityLead')}
      send={t('availabilitySend')}
      action={saveMediatorProfile}
      hidden={{}}
      labels={labels}
      isOpen={!mine}
    >
      <CheckboxesControl
        name="languages"
        legend={labels.languages}
        isRequired
        values={mine?.languages ?? []}
        options={routing.locales.map((value) => ({ value, label: languages(value) }))}
      />
      <CheckboxesControl
        name="weekdays"
        legend={labels.weekdays}
        values={(mine?.weekdays ?? []).map(String)}
        options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayOf(locale, day, 'long') }))}
      />
      <CheckboxesControl
        name="modes"
        legend={labels.modes}
        isRequired
        values={mine?.modes ?? []}
        options={(['IN_PERSON', 'REMOTE'] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      <TextControl type="date" name="awayUntil" label={labels.awayUntil} value={mine?.awayUntil ?? ''} width="short" />
      <TextareaControl name="note" label={labels.note} rows={2} maxLength={500} value={mine?.note ?? ''} />
    </ActForm>
  );
}
