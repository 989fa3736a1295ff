import { getTranslations } from 'next-intl/server';
import { fullMoment, timeOf } from '../../time/words';
import { DefinitionList } from '../../ui/DefinitionList';
import type { BookingDraft } from './booking-draft';
import { HoldCountdown } from './HoldCountdown';
import { placeOf } from './place-of';
import { readPurpose } from './read-purpose';

/** What has been chosen so far, and until when the place is kept. */
export async function DraftAside({ locale, draft }: { locale: string; draft: BookingDraft }) {
  const [t, purpose] = await Promise.all([getTranslations('booking'), readPurpose(draft.purposeId, locale)]);
  if (!purpose) return null;
  const place = placeOf(purpose.agenda);
  const { hold } = draft;
  return (
    <aside className="booking-aside" aria-labelledby="scelte">
      <h2 id="scelte" className="small-title">
        {t('chosen')}
      </h2>
      <DefinitionList
        entries={[
          { term: t('purpose'), detail: purpose.title },
          { term: t('place'), detail: <bdi lang="it">{place.name}</bdi> },
          hold && { term: t('when'), detail: fullMoment(locale, hold.startsAt) },
        ]}
      />
      {hold && (
        <div className="hold-note">
          <p>{t('heldUntil', { time: timeOf(locale, hold.expiresAt) })}</p>
          <HoldCountdown
            expiresAt={hold.expiresAt}
            words={{ minutes: t.raw('heldMinutes') as string, last: t('heldLast'), over: t('heldOver') }}
          />
        </div>
      )}
    </aside>
  );
}
