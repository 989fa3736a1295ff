import { getTranslations } from 'next-intl/server';
import { TextareaControl } from '../../../forms/controls';
import type { CaseHeld_CaseFragment } from '../../../graphql/generated/graphql';
import { ActForm } from './ActForm';
import { releaseSolvedCase, withdrawSolvedCase } from './held-actions';

type Props = {
  found: CaseHeld_CaseFragment & { subject: string };
  answers: readonly { body: string; validation: string }[];
};

/** C5: the text of a solved case that other desks are shown, rewritten by an editor so that it names nobody. */
export async function ReleaseForm({ found, answers }: Props) {
  const t = await getTranslations('reserved-cases.release');
  const validated = answers.find(({ validation }) => validation === 'VALIDATED');
  const now = found.solvedCase?.withdrawnAt === null ? found.solvedCase : null;
  const hidden = { caseId: found.id, expectedVersion: found.version };
  if (!found.viewerCanRelease || !validated) return null;
  return (
    <>
      <ActForm
        id="rilascia"
        title={now ? t('titleOn') : t('title')}
        lead={t('lead')}
        send={now ? t('sendAgain') : t('send')}
        action={releaseSolvedCase}
        hidden={hidden}
        labels={{ question: t('question'), answer: t('answer') }}
      >
        <TextareaControl
          name="question"
          label={t('question')}
          isRequired
          rows={2}
          maxLength={500}
          value={now?.question ?? found.subject}
        />
        <TextareaControl
          name="answer"
          label={t('answer')}
          isRequired
          rows={6}
          maxLength={4000}
          value={now?.answer ?? validated.body}
        />
      </ActForm>
      {now && (
        <ActForm
          id="ritira"
          title={t('withdraw')}
          lead={t('withdrawLead')}
          send={t('withdraw')}
          action={withdrawSolvedCase}
          hidden={hidden}
        />
      )}
    </>
  );
}
