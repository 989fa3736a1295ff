import { useLocale, useTranslations } from 'next-intl';
import type { CaseFacts_CaseFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';

/** C17: what the desk was asked and what it told, for the office that answers and for who carries the question there. */
export function Clarifications({ questions }: { questions: CaseFacts_CaseFragment['questions'] }) {
  const t = useTranslations('reserved-cases.clarifications');
  const locale = useLocale();
  const past = questions.filter(({ answeredAt }) => answeredAt !== null);
  if (past.length === 0) return null;
  return (
    <section aria-labelledby="chiarimenti">
      <h2 id="chiarimenti">{t('title')}</h2>
      {past.map(({ id, question, text, askedAt, answeredAt }) => (
        <div key={id} className="clarification">
          <p className="muted">
            {t('asked', { date: longDate(locale, askedAt) })} {question}
          </p>
          {text === null ? <p>{t('none')}</p> : <p className="case-body">{text}</p>}
          {text !== null && answeredAt && <p className="muted">{t('told', { date: longDate(locale, answeredAt) })}</p>}
        </div>
      ))}
    </section>
  );
}
