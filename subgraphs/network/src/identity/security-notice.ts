import type { Tx } from '@respi/kit/command.js';

/** What of an access may change without its owner, so that they are told: on the dashboard and by e-mail (I8). */
export type AccessChange =
  | 'PASSWORD'
  | 'SECOND_FACTOR'
  | 'RECOVERY_CODES'
  | 'DISABLED'
  | 'REACTIVATED'
  | 'DELEGATION'
  | 'DIGITAL_IDENTITY'
  | 'SUPPORT';

/** Tells a person that something of their access has changed; what it was stands in their account, not in the letter. */
export const tellAccessChanged = (tx: Tx, personId: string, event: AccessChange): Promise<void> =>
  tx.notice({
    kind: 'ACCESS_CHANGED',
    audience: { personId },
    href: '/area-riservata/account',
    params: { event },
    entityKey: `person:${personId}`,
  });
