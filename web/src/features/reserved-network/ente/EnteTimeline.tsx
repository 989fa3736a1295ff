import { useLocale, useTranslations } from 'next-intl';
import type { EntePageQuery } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';

type Events = NonNullable<NonNullable<EntePageQuery['ente']>['timeline']>;

/** I11: what happened to the ente, newest first, with its reason. */
export function EnteTimeline({ events }: { events: Events }) {
  const t = useTranslations('reserved-network.timeline');
  const locale = useLocale();
  return (
    <section aria-labelledby="storia">
      <h2 id="storia">{t('title')}</h2>
      {events.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ol className="timeline">
          {events.map(({ id, at, verb, reason, by }) => (
            <li key={id}>
              <time dateTime={at}>{fullMoment(locale, at)}</time>
              <p>
                <strong>{t.has(`verb.${verb}` as never) ? t(`verb.${verb}` as never) : t('changed')}</strong>
                {by && <span className="muted"> {by}</span>}
              </p>
              {reason && (
                <p className="note-body" lang="it">
                  {reason}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
