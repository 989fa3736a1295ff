import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { RadioControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { MyPlace_EventFragment } from '../../../graphql/generated/graphql';
import { now } from '../../../time/clock';
import { fullDate, fullMoment } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { span } from '../date-parts';
import { answerMySittings, reconfirmMe } from './registration-actions';

type Mine = NonNullable<MyPlace_EventFragment['myRegistration']>;

/**
 * T9, T17: a date was moved. Of a meeting with one sitting the reader says that they still come; of several they take or
 * refuse each that was moved, and may think again until it begins.
 */
export async function Moved({ mine, slug, isOne }: { mine: Mine; slug: string; isOne: boolean }) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-training.place'), formWords(), getLocale()]);
  const ahead = mine.sittings.filter(({ startsAt }) => Date.parse(startsAt) > now().epochMilliseconds);
  const isAsked = mine.reconfirmBy !== null;
  if (mine.state !== 'CONFIRMED' || (!isAsked && (isOne || ahead.length === 0))) return null;
  const bySitting = !isOne && ahead.length > 0;
  const labels = Object.fromEntries(
    ahead.map((one) => [
      one.sessionId,
      `${fullDate(locale, one.startsAt)}, ${span(locale, one.startsAt, one.endsAt)}${one.place ? ` · ${one.place}` : ''}`,
    ]),
  );
  return (
    <ActionForm
      action={bySitting ? answerMySittings : reconfirmMe}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix="riconferma"
      labels={labels}
      hidden={{ slug, registrationId: mine.id, expectedVersion: mine.version }}
    >
      {mine.reconfirmBy && (
        <Callout tone="warning" title={t(bySitting ? 'movedSittings' : 'moved')}>
          <p>{t('reconfirmBy', { at: fullMoment(locale, mine.reconfirmBy) })}</p>
        </Callout>
      )}
      {bySitting && <h3>{t('sittings')}</h3>}
      {bySitting &&
        ahead.map(({ sessionId, comes }) => (
          <RadioControl
            key={sessionId}
            name={sessionId}
            label={labels[sessionId]}
            isRequired
            value={comes === null ? undefined : comes ? 'yes' : 'no'}
            options={[
              { value: 'yes', label: t('come') },
              { value: 'no', label: t('stayAway') },
            ]}
          />
        ))}
      {bySitting && <p>{t('sittingsHint')}</p>}
      <Button icon="check" tone={isAsked ? undefined : 'outline-primary'}>
        {t(bySitting ? 'saveSittings' : 'reconfirm')}
      </Button>
    </ActionForm>
  );
}
