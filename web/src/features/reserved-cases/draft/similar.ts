import type { SuggestAnswersQuery } from '../../../graphql/generated/graphql';

export type Hit = NonNullable<SuggestAnswersQuery['suggest']>[number];
export type Solved = NonNullable<SuggestAnswersQuery['similarSolvedCases']>[number];
export type Similar = { hits: Hit[]; solved: Solved[] };

/** C5: answers and solved cases of one question. */
export const similarOf = (data: SuggestAnswersQuery | null | undefined): Similar => ({
  hits: data?.suggest ?? [],
  solved: data?.similarSolvedCases ?? [],
});
