import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../forms/address-query';
import type { CaseState, WorkCasesQuery } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { Panel } from './Panel';
import { PanelGap } from './PanelGap';

const shown = [
  'SUBMITTED',
  'TRIAGED',
  'RELAYED',
  'INFO_REQUESTED',
  'ANSWERED',
  'CLOSED',
] as const satisfies readonly CaseState[];

/** M20: each number leads to the list that it comes from. */
export function CountsPanel({ counts }: { counts: WorkCasesQuery['caseCounts'] | undefined }) {
  const t = useTranslations('reserved-dashboard');
  const terms = useTranslations('reserved-terms.caseState');
  const locale = useLocale();
  const list = link(locale, '/area-riservata/segnalazioni');
  const countOf = (state: string): number => counts?.find(({ key }) => key === state)?.count ?? 0;
  return (
    <Panel id="conteggi" title={t('panel.counts')} all={{ href: list, text: t('all') }}>
      {counts ? (
        <ul className="work-counts">
          {shown.map((state) => (
            <li key={state}>
              <a href={withQuery(list, { stato: state })}>
                <strong>{countOf(state) > 1000 ? '1.000+' : countOf(state)}</strong>
                <span>{terms(state)}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <PanelGap />
      )}
    </Panel>
  );
}
