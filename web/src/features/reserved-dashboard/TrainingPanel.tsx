import { getLocale, getTranslations } from 'next-intl/server';
import { WorkTrainingDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { now } from '../../time/clock';
import { fullMoment } from '../../time/words';
import { Panel } from './Panel';

const ended = new Set(['WITHDRAWN', 'REJECTED', 'CANCELLED_BY_ORGANISER']);

/** Training that the reader is registered for and that is still to come. */
export async function TrainingPanel() {
  const [t, terms, locale, { data }] = await Promise.all([
    getTranslations('reserved-dashboard'),
    getTranslations('reserved-terms.registration'),
    getLocale(),
    queryAsViewer({ query: WorkTrainingDocument }),
  ]);
  const instant = now().toString();
  const coming = (data?.myRegistrations ?? []).flatMap(({ id, state, event }) =>
    event && event.startsAt > instant && !ended.has(state) ? [{ id, state, event }] : [],
  );
  if (coming.length === 0) return null;
  return (
    <Panel
      id="formazione"
      title={t('panel.training')}
      all={{ href: link(locale, '/area-riservata/formazione'), text: t('all') }}
    >
      <ul className="work-list">
        {coming.slice(0, 5).map(({ id, event, state }) => (
          <li key={id}>
            <a href={link(locale, `/area-riservata/formazione/${event.slug}`)}>{event.title}</a>
            <span className="muted">
              {fullMoment(locale, event.startsAt)} · {terms(state)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
