import { useLocale, useTranslations } from 'next-intl';
import type { CasePageQuery } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';
import { Disclosure } from '../../../ui/Disclosure';

type Event = NonNullable<CasePageQuery['case']>['timeline'][number];

/** C22: what happened to the case, newest first; who looked at it is folded away, for those who may know. */
export function Timeline({ events }: { events: readonly Event[] }) {
  const t = useTranslations('reserved-cases.timeline');
  // of what happened in one instant the last comes first too
  const newestFirst = [...events].reverse().sort((a, b) => b.at.localeCompare(a.at));
  const views = newestFirst.filter(({ verb }) => verb === 'viewed');
  return (
    <section aria-labelledby="storia">
      <h2 id="storia">{t('title')}</h2>
      <ol className="timeline">
        {newestFirst
          .filter(({ verb }) => verb !== 'viewed')
          .map((event) => (
            <Happening key={event.id} event={event} />
          ))}
      </ol>
      {views.length > 0 && (
        <Disclosure id="sguardi" title={t('views', { count: views.length })}>
          <Views views={views} />
        </Disclosure>
      )}
    </section>
  );
}

function Happening({ event }: { event: Event }) {
  const t = useTranslations('reserved-cases.timeline');
  const terms = useTranslations('reserved-terms.caseState');
  const locale = useLocale();
  const known = t.has(`verb.${event.verb}` as never);
  return (
    <li>
      <time dateTime={event.at}>{fullMoment(locale, event.at)}</time>
      <p>
        <strong>
          {known && t(`verb.${event.verb}` as never)}
          {!known && (event.toState ? t('moved', { state: terms(event.toState) }) : t('changed'))}
        </strong>
        {event.by && <span className="muted"> {event.by.displayName}</span>}
      </p>
      {event.note && <p className="note-body">{event.note}</p>}
    </li>
  );
}

function Views({ views }: { views: readonly Event[] }) {
  const locale = useLocale();
  return (
    <ul className="plain-list">
      {views.map(({ id, at, by }) => (
        <li key={id}>
          <time dateTime={at}>{fullMoment(locale, at)}</time> {by?.displayName ?? '–'}
        </li>
      ))}
    </ul>
  );
}
