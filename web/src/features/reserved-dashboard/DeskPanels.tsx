import { getLocale } from 'next-intl/server';
import { WorkDeskDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { CasesPanel } from './CasesPanel';

/** Answers that came back to the desk, and drafts not yet sent. */
export async function DeskPanels() {
  const [locale, { data }] = await Promise.all([getLocale(), queryAsViewer({ query: WorkDeskDocument })]);
  const list = link(locale, '/area-riservata/segnalazioni');
  return (
    <>
      <CasesPanel kind="answered" page={data?.answered} href={`${list}?stato=ANSWERED`} />
      <CasesPanel kind="drafts" page={data?.drafts} href={`${list}?stato=DRAFT`} room="/modifica" />
    </>
  );
}
