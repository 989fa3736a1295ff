import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { EntePageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { fullMoment } from '../../../time/words';
import { Pagination } from '../../../ui/Pagination';
import { ExportLinks } from '../export/ExportLinks';

type Event = NonNullable<NonNullable<EntePageQuery['ente']>['timeline']>[number];
type Props = { enteId: string; events: readonly Event[]; isLatest: boolean };

/** As many as are shown at once; one more is read, to know whether there are older ones. */
const SHOWN = 30;

/** I11: what happened to the ente, newest first, with its reason; older events on the next page. */
export function EnteTimeline({ enteId, events, isLatest }: Props) {
  const t = useTranslations('reserved-network.timeline');
  const locale = useLocale();
  const here = link(locale, `/area-riservata/rete/${enteId}`);
  const shown = events.slice(0, SHOWN);
  const hasOlder = events.length > SHOWN;
  return (
    <section aria-labelledby="storia">
      <h2 id="storia">{t('title')}</h2>
      {shown.length === 0 ? <p>{t('none')}</p> : <ExportLinks list="storia" asked={{ ente: enteId }} />}
      <ol className="timeline">
        {shown.map((event) => (
          <Happening key={event.id} event={event} />
        ))}
      </ol>
      <Pagination
        label={t('title')}
        next={hasOlder ? { href: `${withQuery(here, { storia: shown.at(-1)?.id })}#storia`, text: t('older') } : null}
        first={isLatest ? null : { href: `${here}#storia`, text: t('latest') }}
      />
    </section>
  );
}

function Happening({ event: { at, verb, reason, name, was, by } }: { event: Event }) {
  const t = useTranslations('reserved-network.timeline');
  const locale = useLocale();
  return (
    <li>
      <time dateTime={at}>{fullMoment(locale, at)}</time>
      <p>
        <strong>{t.has(`verb.${verb}` as never) ? t(`verb.${verb}` as never) : t('changed')}</strong>
        {name && <bdi lang="it"> {name}</bdi>}
        {by && <span className="muted"> {by}</span>}
      </p>
      {was && <p className="muted">{t('was', { name: was })}</p>}
      {reason && (
        <p className="note-body" lang="it">
          {reason}
        </p>
      )}
    </li>
  );
}
