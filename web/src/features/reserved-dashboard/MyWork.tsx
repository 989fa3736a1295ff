import { useLocale } from 'next-intl';
import type { ReservedWorkQuery } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { CasesPanel } from './CasesPanel';
import { CountsPanel } from './CountsPanel';
import { DayPanels } from './DayPanels';
import { KnowledgePanels } from './KnowledgePanels';
import { NoticesPanel } from './NoticesPanel';
import { SheetsPanel } from './SheetsPanel';

type Props = { data: ReservedWorkQuery; capabilities: ReadonlySet<string>; language: string; now: string };

/** "My work": what waits for this person in this context; a block whose house is silent leaves the others whole. */
export function MyWork({ data, capabilities, language, now }: Props) {
  const locale = useLocale();
  const list = link(locale, '/area-riservata/segnalazioni');
  return (
    <div className="work-grid">
      <NoticesPanel notices={data.notices} />
      <CasesPanel kind="raised" page={data.raised} href={link(locale, '/area-riservata/smistamento')} />
      <CasesPanel kind="toValidate" page={data.toValidate} href={`${list}?validazione=UNVALIDATED`} />
      <SheetsPanel sheets={data.deliverySheets} />
      <CasesPanel kind="answered" page={data.answered} href={`${list}?stato=ANSWERED`} />
      <CasesPanel kind="drafts" page={data.drafts} href={`${list}?stato=DRAFT`} room="/modifica" />
      <CasesPanel kind="overdue" page={data.overdue} href={`${list}?scadute=1`} />
      <KnowledgePanels data={data} language={language} />
      <DayPanels data={data} now={now} />
      {capabilities.has('CASES_READ') && <CountsPanel counts={data.caseCounts} />}
    </div>
  );
}
