import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { PlaceForm_OfficeFragment } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { setOfficeHours } from '../desk/desk-actions';
import { WeekForm } from '../desk/WeekForm';
import { type Comuni, PlaceFields, placeNames } from './PlaceFields';
import { editOffice } from './place-actions';

type Props = { enteId: string; office: PlaceForm_OfficeFragment; comuni: Comuni };

/** N1 P22: what every page says of an office of Questura, Prefettura or the coordination. */
export async function OfficeForm({ enteId, office, comuni }: Props) {
  const [t, desk, words] = await Promise.all([
    getTranslations('reserved-network.place'),
    getTranslations('reserved-network.desk'),
    formWords(),
  ]);
  return (
    <>
      <ActionForm
        action={editOffice}
        clientKey={crypto.randomUUID()}
        words={words}
        labels={Object.fromEntries(placeNames.map((name) => [name, desk(name)]))}
        hidden={{ enteId, officeId: office.id, expectedVersion: office.version }}
      >
        <PlaceFields
          place={office}
          istatCode={office.comune?.istatCode}
          comuni={comuni}
          words={words}
          comuneHint={t('officeComune')}
        />
        <Button>{desk('save')}</Button>
      </ActionForm>
      <section aria-labelledby="orario-ufficio">
        <h2 id="orario-ufficio">{desk('hours')}</h2>
        <p>{desk('hoursLead')}</p>
        <WeekForm
          action={setOfficeHours}
          hidden={{ enteId, officeId: office.id, expectedVersion: office.version }}
          id="ufficio"
          windows={office.hours}
        />
      </section>
    </>
  );
}
