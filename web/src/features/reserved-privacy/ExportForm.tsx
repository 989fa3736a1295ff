import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';

/** Art. 15: what is typed travels in the body and comes back as a file: nothing of it stays in an address or a page. */
export function ExportForm() {
  const t = useTranslations('reserved-privacy.export');
  const locale = useLocale();
  return (
    <form method="post" action={link(locale, '/area-riservata/dati-personali/persone/esporta')} className="measure">
      <TextField name="of" label={t('of')} hint={t('ofHint')} isRequired maxLength={200} />
      <TextField name="reason" label={t('reason')} hint={t('reasonHint')} isRequired maxLength={300} />
      <div className="form-actions">
        <Button name="as" value="html" icon="download">
          {t('html')}
        </Button>
        <Button name="as" value="json" tone="outline-primary" icon="download">
          {t('json')}
        </Button>
      </div>
    </form>
  );
}
