import { useTranslations } from 'next-intl';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { followBarrier } from './report-barrier';

/** The code of a report, by which its answer is read. */
export function BarrierCode({ locale, error }: { locale: string; error?: string }) {
  const t = useTranslations('barrier');
  return (
    <form action={followBarrier} className="ask-code-form">
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
