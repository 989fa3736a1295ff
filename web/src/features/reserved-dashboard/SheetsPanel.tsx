import { useLocale, useTranslations } from 'next-intl';
import type { ReservedWorkQuery } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { Panel } from './Panel';

/** C10: sheets with answers still to be written. */
export function SheetsPanel({ sheets }: { sheets: ReservedWorkQuery['deliverySheets'] | undefined }) {
  const t = useTranslations('reserved-dashboard');
  const locale = useLocale();
  const base = link(locale, '/area-riservata/distinte');
  if (!sheets || sheets.edges.length === 0) return null;
  return (
    <Panel id="distinte" title={t('panel.sheets')} all={{ href: base, text: t('all') }}>
      <ul className="work-list">
        {sheets.edges.map(({ node }) => (
          <li key={node.id}>
            <a href={`${base}/${node.id}`}>{t('sheet', { number: node.number })}</a>
            <span className="muted">
              {node.office?.name} · {t('openLines', { count: node.openLines })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
