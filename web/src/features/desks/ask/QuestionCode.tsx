import { useTranslations } from 'next-intl';
import { CodeForm } from '../../../ui/CodeForm';
import { followQuestion } from './ask-desk';

/** The code of a question, by which its answer is read. */
export function QuestionCode({ locale, error }: { locale: string; error?: string }) {
  const t = useTranslations('ask');
  return (
    <CodeForm
      action={followQuestion}
      locale={locale}
      label={t('codeLabel')}
      hint={t('codeHint')}
      submit={t('show')}
      error={error}
    />
  );
}
