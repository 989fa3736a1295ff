import { getLocale } from 'next-intl/server';
import { WorkTriageDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { CasesPanel } from './CasesPanel';

/** C8: what the coordination has to classify. */
export async function TriagePanel() {
  const [locale, { data }] = await Promise.all([getLocale(), queryAsViewer({ query: WorkTriageDocument })]);
  return <CasesPanel kind="raised" page={data?.cases} href={link(locale, '/area-riservata/smistamento')} />;
}
