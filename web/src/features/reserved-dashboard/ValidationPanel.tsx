import { getLocale } from 'next-intl/server';
import { WorkToValidateDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { CasesPanel } from './CasesPanel';

/** C13: answers that the authority has not yet judged. */
export async function ValidationPanel() {
  const [locale, { data }] = await Promise.all([getLocale(), queryAsViewer({ query: WorkToValidateDocument })]);
  const href = link(locale, '/area-riservata/segnalazioni?validazione=UNVALIDATED');
  return <CasesPanel kind="toValidate" page={data?.cases} href={href} />;
}
