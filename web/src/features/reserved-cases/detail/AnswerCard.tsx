import { getLocale, getTranslations } from 'next-intl/server';
import type { AnswerCard_AnswerFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Callout } from '../../../ui/Callout';
import { ValidationBadge } from '../CaseBadges';
import { AnswerVerdict } from './AnswerVerdict';
import { DerivedContents } from './DerivedContents';
import { MarkRead } from './MarkRead';
import { RateAnswer } from './RateAnswer';

type Props = {
  caseId: string;
  answer: AnswerCard_AnswerFragment;
  isNewest: boolean;
  canMarkRead: boolean;
  canRate: boolean;
};

/** An answer with who said it, when and how, and what it is worth (C13, C14). */
export async function AnswerCard({ caseId, answer, isNewest, canMarkRead, canRate }: Props) {
  const [t, terms, locale] = await Promise.all([
    getTranslations('reserved-cases.answer'),
    getTranslations('reserved-terms'),
    getLocale(),
  ]);
  return (
    <article className={`answer-card answer-${answer.validation.toLowerCase()}`} id={`risposta-${answer.id}`}>
      <header>
        <h3>{t('title', { cycle: answer.cycleNumber })}</h3>
        <ValidationBadge validation={answer.validation} />
      </header>
      {answer.validation === 'UNVALIDATED' && <Callout tone="warning" title={t('unvalidated')} />}
      {answer.validation === 'CONTESTED' && <Callout tone="danger" title={t('contested')} />}
      <p className="answer-body">{answer.body}</p>
      <p className="muted">
        {t('given', {
          name: answer.givenByName,
          date: longDate(locale, answer.givenOn),
          channel: terms(`channel.${answer.channel}`),
        })}
        <br />
        {t('recorded', { name: answer.recordedBy?.displayName ?? '–', date: longDate(locale, answer.recordedAt) })}
        {answer.validatedAt && (
          <>
            <br />
            {t(answer.validation === 'CONTESTED' ? 'contestedBy' : 'validatedBy', {
              name: answer.validatedBy?.displayName ?? '–',
              date: longDate(locale, answer.validatedAt),
            })}
          </>
        )}
      </p>
      {answer.validationNote && (
        <blockquote>
          <p>{answer.validationNote}</p>
        </blockquote>
      )}
      {answer.derivedContents && answer.derivedContents.length > 0 && (
        <DerivedContents contents={answer.derivedContents} />
      )}
      {isNewest && canMarkRead && <MarkRead caseId={caseId} answerId={answer.id} readAt={answer.readAt} />}
      {isNewest && canRate && <RateAnswer caseId={caseId} answerId={answer.id} rating={answer.rating} />}
      {(answer.viewerCanValidate || answer.viewerCanContest) && <AnswerVerdict caseId={caseId} answer={answer} />}
    </article>
  );
}
