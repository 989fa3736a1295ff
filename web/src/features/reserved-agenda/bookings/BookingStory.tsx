import { getLocale, getTranslations } from 'next-intl/server';
import type { BookingView_BookingFragment } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';
import { Badge } from '../../../ui/Chip';

const tones = { SENT: 'primary', DELIVERED: 'success', WAITING: 'warning', FAILED: 'danger' } as const;

/** A20, A31: letters to the person and what became of them; every step, with who took it. */
export async function BookingStory({ booking }: { booking: BookingView_BookingFragment }) {
  const [t, locale] = await Promise.all([getTranslations('reserved-agenda.booking'), getLocale()]);
  const verbOf = (verb: string): string => (t.has(`verbs.${verb}` as never) ? t(`verbs.${verb}` as never) : verb);
  const kindOf = (kind: string): string => (t.has(`letters.${kind}` as never) ? t(`letters.${kind}` as never) : kind);
  return (
    <>
      <section aria-labelledby="messaggi">
        <h2 id="messaggi">{t('messages')}</h2>
        {booking.messages.length === 0 && <p className="muted">{t('noMessages')}</p>}
        <ul className="story">
          {booking.messages.map(({ kind, at, state, code }) => (
            <li key={`${kind}${at}`}>
              {kindOf(kind)}, <time dateTime={at}>{fullMoment(locale, at)}</time>{' '}
              <Badge tone={tones[state]}>{t(`delivery.${state}`)}</Badge>{' '}
              <span className="muted">{t(`deliveryHint.${state}`)}</span>
              {code && <span className="muted"> {t('deliveryCode', { code })}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="storia">
        <h2 id="storia">{t('history')}</h2>
        <ol className="story">
          {booking.history.map(({ at, verb, by }) => (
            <li key={`${verb}${at}`}>
              {verbOf(verb)}, <time dateTime={at}>{fullMoment(locale, at)}</time>
              {by && <span className="muted"> · {by.displayName}</span>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
