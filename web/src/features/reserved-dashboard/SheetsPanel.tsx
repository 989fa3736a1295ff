import { getLocale, getTranslations } from 'next-intl/server';
import { WorkSheetsDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Panel } from './Panel';

/** C10: sheets with answers still to be written. */
export async function SheetsPanel() {
  const [t, locale, { data }] = await Promise.all([
    getTranslations('reserved-dashboard'),
    getLocale(),
    queryAsViewer({ query: WorkSheetsDocument }),
  ]);
  const base = link(locale, '/area-riservata/distinte');
  const sheets = data?.deliverySheets?.edges ?? [];
  if (sheets.length === 0) return null;
  return (
    <Panel id="distinte" title={t('panel.sheets')} all={{ href: base, text: t('all') }}>
      <ul className="work-list">
        {sheets.map(({ node }) => (
          <li key={node.id}>
            <a href={`${base}/${node.id}`}>{t('sheet', { number: node.number })}</a>
            <span className="muted">
              {[node.office?.name, t('openLines', { count: node.openLines })].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
