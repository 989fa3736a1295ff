import { useTranslations } from 'next-intl';
import { Callout } from './Callout';

/** Stands where a part of the page would be whose house does not answer. */
export function Unavailable() {
  const t = useTranslations('common.unavailable');
  return (
    <div className="unavailable">
      <Callout tone="warning" title={t('title')} role="status">
        <p>{t('body')}</p>
      </Callout>
    </div>
  );
}
