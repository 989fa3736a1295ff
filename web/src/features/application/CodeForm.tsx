import { useTranslations } from 'next-intl';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { followApplication } from './apply';

/** The code of an application, by which its state is read. */
export function CodeForm({ locale, error }: { locale: string; error?: string }) {
  const t = useTranslations('apply');
  return (
    <form action={followApplication} className="ask-code-form">
      <input type="hidden" name="locale" value={locale} />
      <TextField
        name="code"
        label={t('codeLabel')}
        error={error}
        isRequired
        autoComplete="off"
        width="medium"
        maxLength={20}
        isLtr
      />
      <Button icon="search">{t('read')}</Button>
    </form>
  );
}
