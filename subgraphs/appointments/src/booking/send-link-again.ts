import { SYSTEM } from '@respi/kit/actor.js';
import { command } from '@respi/kit/command.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { mintToken } from './bearer.js';
import { Booking } from './booking.entity.js';
import { writeToCitizen } from './booking-messages.js';

/**
 * Sends a manage link again to the contact given then, at most once an hour (A14). The house does it by itself, in a
 * transaction of its own: whoever asked learns nothing and may write nothing of that booking.
 */
export async function sendLinkAgain(ctx: HouseContext, bookingId: string): Promise<void> {
  const own = houseContext(ctx.house, { actor: SYSTEM, requestId: ctx.requestId, locale: ctx.locale, mayWrite: true });
  const hour = Math.floor(ctx.clock.now().getTime() / 3_600_000);
  await command(own, { verb: 'sendLinkAgain', input: { clientKey: `again-${bookingId}-${hour}` } }, async (tx) => {
    const booking = await tx.em.findOne(Booking, { id: bookingId });
    if (booking?.email) {
      const token = await mintToken(tx, booking.id);
      await writeToCitizen(tx, 'linkAgain', booking, token);
      await tx.event({ entity: 'booking', entityId: booking.id, verb: 'link-sent-again' });
    }
    return { bookingId };
  });
}
