/**
 * What people of a multiplier may do of that which asks for a role (N27): an association disseminates what is published,
 * collects needs and evaluates; it looks after its own people and its place in the network. Everything else that a role
 * would open stays shut to them, whatever is added later. Defaults, to be confirmed by the coordination.
 */
export const OPEN_TO_MULTIPLIERS: ReadonlySet<string> = new Set([
  // needs are collected, and answers valued
  ...['openCase', 'saveDraft', 'submitCase', 'cancelCase', 'closeCase', 'reopenCase', 'provideInformation'],
  ...[
    'markAnswerRead',
    'rateAnswer',
    'acknowledgeCorrection',
    'watchCase',
    'saveView',
    'removeView',
    'countDeflection',
  ],
  // its own people and adhesion
  ...['invitePerson', 'closeInvitation', 'endMembership', 'readmitPerson', 'disablePerson', 'reactivatePerson'],
  ...['resetSecondFactor', 'nameContact', 'changeEnte', 'saveSede', 'removeSede'],
  ...['requestAdhesion', 'signAdhesion', 'withdrawAdhesion', 'revokeDeparture'],
  // it takes part
  'answerRequest',
]);
