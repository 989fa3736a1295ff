import { useTranslations } from 'next-intl';

/** Stands in a block whose house does not answer; the other blocks are whole. */
export function PanelGap() {
  const t = useTranslations('common.unavailable');
  return <p className="panel-gap">{t('title')}</p>;
}
