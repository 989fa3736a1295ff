import { SYSTEM } from '@respi/kit/actor.js';
import { command } from '@respi/kit/command.js';
import { type House, houseContext } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import {
  closeResetRequest,
  openReset,
  openResetRequests,
  personWithLogin,
  RESET_MINUTES,
  type ResetRequest,
} from './password-reset.js';

/** Sends the link to who has a login under the address that was written down; to nobody, where nobody has one. */
async function answer(house: House, request: ResetRequest): Promise<void> {
  const personId = await personWithLogin(house, request.email);
  const ctx = houseContext(house, { actor: SYSTEM, requestId: 'password-reset', locale: 'it', mayWrite: true });
  if (personId) {
    await command(ctx, { verb: 'answerReset', input: { clientKey: request.id } }, async (tx) => {
      const [person] = await tx.sql<{ locale: string }>(
        'select locale from person where id = ?::uuid and disabled_at is null',
        [personId],
      );
      if (!person) return { sent: false };
      const token = await openReset(house, personId);
      await tx.event({ entity: 'person', entityId: personId, verb: 'password-reset-asked' });
      await tx.mail({
        to: request.email,
        template: 'password-reset',
        locale: person.locale,
        params: { token, minutes: RESET_MINUTES },
        entityKey: `reset:${request.id}`,
      });
      return { sent: true };
    });
  }
  await closeResetRequest(house, request.id);
}

/** Answers the wishes for a new password, out of sight of who asked (I9). */
export const resetRequestsAreAnswered: HouseJob = {
  name: 'reset-requests-are-answered',
  everySeconds: 2,
  async run(house) {
    for (const request of await openResetRequests(house)) await answer(house, request);
  },
};
