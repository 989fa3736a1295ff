import { getLocale, getTranslations } from 'next-intl/server';
import type { CaseHelp_CaseFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';

/** C27, C28: mediations and opinions of a case. */
export async function HelpGiven({ found }: { found: CaseHelp_CaseFragment }) {
  const [t, languages, locale] = await Promise.all([
    getTranslations('reserved-cases'),
    getTranslations('reserved-cases.language'),
    getLocale(),
  ]);
  const { mediations, advice } = found;
  if (mediations.length === 0 && advice.length === 0) return null;
  return (
    <section aria-labelledby="aiuti">
      <h2 id="aiuti">{t('helpGiven')}</h2>
      {mediations.map((one) => (
        <p key={one.id}>
          <strong>
            {t('mediation.title')}:{' '}
            {languages.has(one.language as never) ? languages(one.language as never) : one.language}
          </strong>
          , {longDate(locale, one.wantedOn)} · {t(`mediation.state.${one.state}`)}
          {one.outcome && ` · ${one.outcome}`}
        </p>
      ))}
      {advice.map((one) => (
        <article key={one.id} className="answer-card">
          <h3>{t(`advice.${one.kind}`)}</h3>
          <p>
            {one.question} <span className="muted">({one.askedOf})</span>
          </p>
          {one.opinion ? (
            <>
              <p className="answer-body">{one.opinion}</p>
              <p className="muted">
                {one.givenByName}, {one.givenOn && longDate(locale, one.givenOn)}
              </p>
            </>
          ) : (
            <p className="muted">{t('advice.waits')}</p>
          )}
        </article>
      ))}
    </section>
  );
}
