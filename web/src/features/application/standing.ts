import type { ApplicationFollowUpQuery } from '../../graphql/generated/graphql';

type Found = Pick<NonNullable<ApplicationFollowUpQuery['applicationFollowUp']>, 'state' | 'adhesionState'>;

/** How an application stands, in one word of `apply.state`: once it was taken in, its request tells (N6). */
export const standingOf = ({ state, adhesionState }: Found) =>
  state === 'ADMITTED' ? (adhesionState && adhesionState !== 'INVITED' ? adhesionState : 'REQUESTED') : state;
