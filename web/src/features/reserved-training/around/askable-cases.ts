import type { CaseToAskAbout_CaseFragment } from '../../../graphql/generated/graphql';

type Edges = readonly { node: CaseToAskAbout_CaseFragment }[] | null | undefined;
type State = CaseToAskAbout_CaseFragment['state'];

/** Cases from which a question may come: each once, the contested first; drafts have no number to speak of. */
export function askable(
  contested: Edges,
  open: Edges,
): { id: string; number: string; topic: string | null; state: State | 'CONTESTED' }[] {
  const isContested = new Set((contested ?? []).map(({ node }) => node.id));
  const all = [...(contested ?? []), ...(open ?? []).filter(({ node }) => !isContested.has(node.id))];
  return all.flatMap(({ node: { id, registryNumber, topic, state } }) =>
    registryNumber
      ? [{ id, number: registryNumber, topic: topic?.title ?? null, state: isContested.has(id) ? 'CONTESTED' : state }]
      : [],
  );
}
