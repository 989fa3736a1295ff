import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { AnswerCard_AnswerFragment } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { judgeAnswer } from './answer-actions';

/** C13: the authority validates or contests; a contest says why. */
export async function AnswerVerdict({ caseId, answer }: { caseId: string; answer: AnswerCard_AnswerFragment }) {
  const [t, words] = await Promise.all([getTranslations('reserved-cases.verdict'), formWords()]);
  return (
    <ActionForm
      action={judgeAnswer}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix={`esito-${answer.id}`}
      labels={{ note: t('note') }}
      hidden={{ caseId, answerId: answer.id, expectedValidationVersion: answer.validationVersion }}
      className="verdict-form"
    >
      <h3 className="h4">{t('title')}</h3>
      <TextareaControl name="note" label={t('note')} hint={t('noteHint')} rows={3} maxLength={2000} />
      <div className="form-actions">
        {answer.viewerCanValidate && (
          <Button name="verdict" value="validate" icon="check">
            {t('validate')}
          </Button>
        )}
        {answer.viewerCanContest && (
          <Button tone="danger" name="verdict" value="contest" icon="close-big">
            {t('contest')}
          </Button>
        )}
      </div>
    </ActionForm>
  );
}
