import type { AdhesionState } from '../../graphql/generated/graphql';

/** What the public is told of an adhesion, in four words; the first is what most look for. */
export const groups = ['joined', 'onTheWay', 'paused', 'notYet'] as const;
export type AdhesionGroup = (typeof groups)[number];

const groupOfState: Record<AdhesionState, AdhesionGroup> = {
  ACTIVE: 'joined',
  INVITED: 'onTheWay',
  REQUESTED: 'onTheWay',
  UNDER_REVIEW: 'onTheWay',
  APPROVED: 'onTheWay',
  SIGNED: 'onTheWay',
  SUSPENDED: 'paused',
  WITHDRAWN: 'paused',
  EXPIRED: 'paused',
  REJECTED: 'notYet',
};

export const groupOf = (state: AdhesionState | null): AdhesionGroup => (state ? groupOfState[state] : 'notYet');

/** Tints of the map and of its key; each keeps 3:1 from its neighbours together with the border. */
export const tintOf: Record<AdhesionGroup, string> = {
  joined: '#00594f',
  onTheWay: '#6fb3a8',
  paused: '#b0561f',
  notYet: '#e6e9ee',
};
