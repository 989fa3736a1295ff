import { CasesPanels } from './CasesPanels';
import { DeskPanels } from './DeskPanels';
import { MultiplierPanel } from './MultiplierPanel';
import { NoticesPanel } from './NoticesPanel';
import { ReviewPanel } from './ReviewPanel';
import { SheetsPanel } from './SheetsPanel';
import { TodayPanel } from './TodayPanel';
import { TrainingPanel } from './TrainingPanel';
import { TranslationsPanel } from './TranslationsPanel';
import { TriagePanel } from './TriagePanel';
import { ValidationPanel } from './ValidationPanel';

type Props = { capabilities: ReadonlySet<string>; language: string; isMultiplier: boolean };

/** "My work": what waits for this person in this context. Each block asks for itself: a silent house empties its own only. */
export function MyWork({ capabilities, language, isMultiplier }: Props) {
  const may = (capability: string) => capabilities.has(capability);
  return (
    <div className="work-grid">
      {isMultiplier && <MultiplierPanel />}
      <NoticesPanel />
      {may('CASES_TRIAGE') && <TriagePanel />}
      {may('ANSWERS_VALIDATE') && <ValidationPanel />}
      {may('SHEETS_READ') && <SheetsPanel />}
      {may('CASES_OPEN') && <DeskPanels />}
      {may('CONTENT_PUBLISH') && <ReviewPanel />}
      {may('CONTENT_TRANSLATE') && <TranslationsPanel language={language} />}
      {may('AGENDA_READ') && <TodayPanel />}
      {may('TRAINING_READ') && <TrainingPanel />}
      {may('CASES_READ') && <CasesPanels />}
    </div>
  );
}
