import { useTranslations } from 'next-intl';
import { Icon } from '../../ui/Icon';
import { PrintButton } from './PrintButton';

/** "Condividi" and "Vedi azioni": by mail, by copying the address, on paper. No third party is told. */
export function PageActions({ title, address }: { title: string; address: string }) {
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
      <PrintButton label={t('print')} />
    </div>
  );
}
