import { getLocale } from 'next-intl/server';
import { WorkCasesDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { CasesPanel } from './CasesPanel';
import { CountsPanel } from './CountsPanel';

/** What is late, and how many cases stand where. */
export async function CasesPanels() {
  const [locale, { data }] = await Promise.all([getLocale(), queryAsViewer({ query: WorkCasesDocument })]);
  return (
    <>
      <CasesPanel kind="overdue" page={data?.overdue} href={link(locale, '/area-riservata/segnalazioni?scadute=1')} />
      <CountsPanel counts={data?.caseCounts} />
    </>
  );
}
