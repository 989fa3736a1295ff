import { FaqSourceDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { Unavailable } from '../../../ui/Unavailable';
import { FaqForm } from './FaqForm';
import { NoFaq } from './NoFaq';

/** P11: reads the case that a FAQ is to be drawn from. */
export async function NewFaq({ caseId, locale }: { caseId: string; locale: string }) {
  const { data, error } = await queryAsViewer({ query: FaqSourceDocument, variables: { caseId, locale } });
  const found = data?.case;
  if (!found) return error ? <Unavailable /> : <NoFaq />;
  if (!found.viewerCanProposeFaq || found.answers.length === 0) return <NoFaq />;
  return <FaqForm found={found} topics={data?.topics ?? []} />;
}
