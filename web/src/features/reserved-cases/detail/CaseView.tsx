import { getTranslations } from 'next-intl/server';
import type { CasePageQuery } from '../../../graphql/generated/graphql';
import { ButtonLink } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Attachments } from '../Attachments';
import { isWaiting } from '../vocabulary';
import { AnswerCard } from './AnswerCard';
import { CaseActions } from './CaseActions';
import { CaseAppointments } from './CaseAppointments';
import { CaseFacts } from './CaseFacts';
import { Clarifications } from './Clarifications';
import { Cycles } from './Cycles';
import { HeldAnswer } from './HeldAnswer';
import { HelpGiven } from './HelpGiven';
import { Notes } from './Notes';
import { openQuestion } from './open-question';
import { Relatives } from './Relatives';
import { Timeline } from './Timeline';

type Props = {
  found: NonNullable<CasePageQuery['case']>;
  topics: { id: string; title: string }[];
  criteria: NonNullable<CasePageQuery['urgencyCriteria']>;
  desks: readonly { id: string; name: string }[];
  isPartial: boolean;
  /** Act that the address wants opened (`?azione=`). */
  opened?: string;
};

/** A case as its reader may see it: answers first, then the question, then its story. */
export async function CaseView({ found, topics, criteria, desks, isPartial, opened }: Props) {
  const [t, actions, list] = await Promise.all([
    getTranslations('reserved-cases.page'),
    getTranslations('reserved-cases.actions'),
    getTranslations('reserved-frame.list'),
  ]);
  const answers = [...found.answers].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt));
  const open = openQuestion(found.questions);
  return (
    <div className="case-page">
      <p className="case-acts-link">
        <ButtonLink tone="outline-primary" size="sm" href="#azioni">
          {actions('title')}
        </ButtonLink>
      </p>
      <div className="case-page-main">
        {isPartial && <Callout tone="warning" title={list('partial')} role="status" />}
        {open && (
          <Callout tone="warning" title={t('question')}>
            <p>{open.question}</p>
          </Callout>
        )}
        {found.followedElsewhere && !found.isMerged && isWaiting(found.state) && (
          <Callout title={t('followedElsewhere')}>
            <p>{t('followedElsewhereHint')}</p>
          </Callout>
        )}
        <HeldAnswer found={found} />
        {answers.length > 0 && (
          <section aria-labelledby="risposte">
            <h2 id="risposte">{t('answers')}</h2>
            {answers.map((answer, index) => (
              <AnswerCard
                key={answer.id}
                caseId={found.id}
                answer={answer}
                isNewest={index === 0}
                canMarkRead={found.viewerCanReopen || answer.readAt !== null}
                canRate={found.viewerCanReopen}
              />
            ))}
          </section>
        )}
        <section aria-labelledby="richiesta">
          <h2 id="richiesta">{t('request')}</h2>
          <p className="case-body">{found.body || t('noBody')}</p>
          <Attachments files={found.attachments} />
        </section>
        <Clarifications questions={found.questions} />
        <section aria-labelledby="dati">
          <h2 id="dati">{t('facts')}</h2>
          <CaseFacts found={found} criteria={criteria} />
        </section>
        <CaseAppointments found={found} />
        <HelpGiven found={found} />
        <Relatives found={found} />
        <Notes notes={found.notes} />
        {found.cycles.length > 1 && <Cycles cycles={found.cycles} />}
        <Timeline events={found.timeline} />
      </div>
      <div className="case-page-side">
        <CaseActions
          found={found}
          answers={answers}
          topics={topics}
          criteria={criteria}
          desks={desks}
          opened={opened}
        />
      </div>
    </div>
  );
}
