import { getLocale, getTranslations } from 'next-intl/server';
import type { TrainingOpinionsQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { EmptyState } from '../../../ui/EmptyState';
import { eventKinds } from '../vocabulary';
import { OpinionTable } from './OpinionTable';

type Props = { results: NonNullable<TrainingOpinionsQuery['questionnaireResults']>; year: number };

/** T15: what people thought of a year's meetings, kind by kind and meeting by meeting; of nobody alone. */
export async function OpinionsView({ results, year }: Props) {
  const [t, terms, locale] = await Promise.all([
    getTranslations('reserved-training.opinions'),
    getTranslations('reserved-terms.eventKind'),
    getLocale(),
  ]);
  if (results.length === 0) {
    return (
      <EmptyState icon="comment" title={t('none', { year: String(year) })}>
        <p>{t('noneHint')}</p>
      </EmptyState>
    );
  }
  const sorted = results.toSorted((one, other) => eventKinds.indexOf(one.kind) - eventKinds.indexOf(other.kind));
  return (
    <>
      <p>{t('rule')}</p>
      <OpinionTable
        caption={t('byKind')}
        of={t('kind')}
        rows={sorted.map((result) => ({ key: result.kind, name: terms(result.kind), result }))}
      />
      {sorted.map(({ kind, meetings }) => (
        <section key={kind} aria-labelledby={`tipo-${kind}`}>
          <h2 id={`tipo-${kind}`}>{terms(kind)}</h2>
          <OpinionTable
            caption={terms(kind)}
            isCaptionHidden
            of={t('meeting')}
            rows={(meetings ?? []).flatMap(({ id, slug, title, startsAt, questionnaire }) =>
              questionnaire
                ? [
                    {
                      key: id,
                      name: (
                        <>
                          <a
                            href={`${link(locale, `/area-riservata/formazione/${slug}/presenze`)}#gradimento`}
                            lang="it"
                          >
                            {title}
                          </a>
                          <span className="muted">{` · ${longDate(locale, startsAt)}`}</span>
                        </>
                      ),
                      result: questionnaire,
                    },
                  ]
                : [],
            )}
          />
        </section>
      ))}
    </>
  );
}
