import { useTranslations } from 'next-intl';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/TextField';
import { followQuestion } from './ask-desk';

/** The code of a question, by which its answer is read. */
export function CodeForm({ locale, error }: { locale: string; error?: string }) {
  const t = useTranslations('ask');
  return (
    <form action={followQuestion} className="ask-code-form">
      <input type="hidden" name="locale" value={locale} />
      <TextField
        name="code"
        label={t('codeLabel')}
        hint={t('codeHint')}
        error={error}
        isRequired
        autoComplete="off"
        width="medium"
        maxLength={20}
        isLtr
      />
      <Button icon="search">{t('show')}</Button>
    </form>
  );
}
