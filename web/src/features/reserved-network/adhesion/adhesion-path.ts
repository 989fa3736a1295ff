import type { AdhesionState } from '../../../graphql/generated/graphql';

export const steps = [
  'INVITED',
  'REQUESTED',
  'APPROVED',
  'SIGNED',
  'ACTIVE',
] as const satisfies readonly AdhesionState[];
export type Step = (typeof steps)[number];

const reached: Record<AdhesionState, Step | null> = {
  INVITED: 'INVITED',
  REQUESTED: 'REQUESTED',
  UNDER_REVIEW: 'REQUESTED',
  APPROVED: 'APPROVED',
  SIGNED: 'SIGNED',
  ACTIVE: 'ACTIVE',
  SUSPENDED: null,
  WITHDRAWN: null,
  EXPIRED: null,
  REJECTED: null,
};

/** N5: how far along its straight way an adhesion is; nothing for one that has left it. */
export function pathOf(state: AdhesionState): { step: Step; place: 'done' | 'here' | 'ahead' }[] {
  const here = reached[state];
  if (!here) return [];
  const index = steps.indexOf(here);
  return steps.map((step, at) => ({ step, place: at < index ? 'done' : at === index ? 'here' : 'ahead' }));
}
