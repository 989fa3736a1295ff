import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { markAnswerRead } from './answer-actions';

/** C39: the desk confirms that it has read the answer. */
export async function MarkRead({
  caseId,
  answerId,
  readAt,
}: {
  caseId: string;
  answerId: string;
  readAt: string | null;
}) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-cases.answer'), formWords(), getLocale()]);
  if (readAt) return <p className="muted">{t('read', { date: longDate(locale, readAt) })}</p>;
  return (
    <ActionForm
      action={markAnswerRead}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix={`letta-${answerId}`}
      hidden={{ caseId, answerId }}
    >
      <Button size="sm" icon="check">
        {t('markRead')}
      </Button>
    </ActionForm>
  );
}
