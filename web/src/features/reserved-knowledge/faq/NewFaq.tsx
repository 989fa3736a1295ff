import { CaseIdByNumberDocument, FaqSourceDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { Unavailable } from '../../../ui/Unavailable';
import { AddCase } from './AddCase';
import { FaqForm } from './FaqForm';
import { NoFaq } from './NoFaq';

type Props = { caseIds: readonly string[]; number?: string; locale: string };

/** P11, C33: reads the cases that a FAQ is to be drawn from: those of the address, and one more by its number. */
export async function NewFaq({ caseIds, number, locale }: Props) {
  const added = number ? await queryAsViewer({ query: CaseIdByNumberDocument, variables: { number } }) : null;
  const asked = [...new Set([...caseIds, added?.data?.caseByNumber?.id].filter((id) => id !== undefined))];
  const answers = await Promise.all(
    asked.map((caseId) => queryAsViewer({ query: FaqSourceDocument, variables: { caseId, locale } })),
  );
  const found = answers
    .map(({ data }) => data?.case)
    .filter((one) => one !== null && one !== undefined)
    .filter((one) => one.viewerCanRelease && one.answers.length > 0);
  if (found.length === 0) return answers.some(({ error }) => error) ? <Unavailable /> : <NoFaq />;
  const refused = found.some(({ id }) => id === added?.data?.caseByNumber?.id) ? undefined : number;
  return (
    <>
      <AddCase found={found} refused={refused} />
      <FaqForm found={found} topics={answers[0]?.data?.topics ?? []} />
    </>
  );
}
