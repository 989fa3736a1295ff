import { useTranslations } from 'next-intl';
import { Icon } from '../../ui/Icon';
import { PrintButton } from './PrintButton';
import { ReadAloud } from './ReadAloud';

/** "Condividi" and "Vedi azioni": by mail, by copying the address, on paper, aloud. No third party is told. */
type Props = { title: string; address: string; pdf: string; lang: string };

export function PageActions({ title, address, pdf, lang }: Props) {
  const t = useTranslations('common.actions');
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`;
  return (
    <div className="page-actions">
      <details className="page-action">
        <summary>
          <Icon name="share" size="sm" />
          <span>{t('share')}</span>
        </summary>
        <div className="page-action-panel">
          <label htmlFor="indirizzo">{t('copy')}</label>
          <input className="form-control" id="indirizzo" readOnly value={address} dir="ltr" />
          <a href={mail}>
            <Icon name="mail" size="sm" />
            <span>{t('mail')}</span>
          </a>
        </div>
      </details>
      <a className="page-action-button" href={pdf}>
        <Icon name="download" size="sm" />
        <span>{t('pdf')}</span>
      </a>
      <PrintButton label={t('print')} />
      <ReadAloud listen={t('listen')} stop={t('stopListening')} of="testo-pagina" lang={lang} />
    </div>
  );
}
