import type { Tx } from '@respi/kit/command.js';

/** Asks network for name, address and language of a participant: for letters, the sheet to sign and the certificate. */
export const askForPerson = (tx: Tx, personId: string, registrationId: string): Promise<void> =>
  tx.send({
    to: 'network',
    command: 'receivePersonRequest',
    entityKey: `person:${personId}`,
    payload: { personId, about: registrationId, replyTo: 'receivePersonInTraining' },
  });
