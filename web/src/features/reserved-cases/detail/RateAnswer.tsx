import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { RadioControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { rateAnswer } from './more-actions';

type Props = {
  caseId: string;
  answerId: string;
  rating: { isUseful: boolean; comment?: string | null } | null | undefined;
};

/** C38: the desk says what the answer was worth; it may change its mind. */
export async function RateAnswer({ caseId, answerId, rating }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-cases.rate'), formWords()]);
  return (
    <ActionForm
      action={rateAnswer}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix={`giudizio-${answerId}`}
      labels={{ isUseful: t('title'), comment: t('comment') }}
      hidden={{ caseId, answerId }}
    >
      <RadioControl
        name="isUseful"
        label={t('title')}
        isRequired
        value={rating ? (rating.isUseful ? 'yes' : 'no') : undefined}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <TextControl
        name="comment"
        label={t('comment')}
        optional={words.optional}
        value={rating?.comment ?? ''}
        maxLength={1000}
      />
      <Button size="sm" tone="outline-primary">
        {t('send')}
      </Button>
    </ActionForm>
  );
}
