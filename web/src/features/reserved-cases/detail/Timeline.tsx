import { useLocale, useTranslations } from 'next-intl';
import type { CasePageQuery } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';

type Event = NonNullable<CasePageQuery['case']>['timeline'][number];

/** C22: what happened to the case, newest first. */
export function Timeline({ events }: { events: readonly Event[] }) {
  const t = useTranslations('reserved-cases.timeline');
  const terms = useTranslations('reserved-terms.caseState');
  const locale = useLocale();
  const wordsOf = ({ verb, toState }: Event): string => {
    if (t.has(`verb.${verb}` as never)) return t(`verb.${verb}` as never);
    return toState ? t('moved', { state: terms(toState) }) : t('changed');
  };
  return (
    <section aria-labelledby="storia">
      <h2 id="storia">{t('title')}</h2>
      <ol className="timeline">
        {[...events]
          .sort((a, b) => b.at.localeCompare(a.at))
          .map((event) => (
            <li key={event.id}>
              <time dateTime={event.at}>{fullMoment(locale, event.at)}</time>
              <p>
                <strong>{wordsOf(event)}</strong>
                {event.by && <span className="muted"> {event.by.displayName}</span>}
              </p>
              {event.note && <p className="note-body">{event.note}</p>}
            </li>
          ))}
      </ol>
    </section>
  );
}
