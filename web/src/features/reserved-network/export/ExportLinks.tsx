import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import { link } from '../../../i18n/link';
import { ButtonLink } from '../../../ui/Button';
import type { ExportedList } from './lists';

type Props = { list: ExportedList; asked: Record<string, string | undefined> };

/** N1: a list as it is asked for now, to take away as CSV and as a workbook. */
export function ExportLinks({ list, asked }: Props) {
  const t = useTranslations('reserved-network.list');
  const base = link(useLocale(), `/area-riservata/rete/esporta/${list}`);
  return (
    <p className="badge-row">
      <ButtonLink tone="link" size="sm" icon="download" isDownload href={withQuery(base, asked)}>
        {t('export')}
      </ButtonLink>
      <ButtonLink
        tone="link"
        size="sm"
        icon="download"
        isDownload
        href={withQuery(base, { ...asked, formato: 'xlsx' })}
      >
        {t('exportXlsx')}
      </ButtonLink>
    </p>
  );
}
