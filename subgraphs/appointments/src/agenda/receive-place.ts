import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { asHouse } from '@respi/kit/departure.js';
import { addressLine, toldPlace } from '@respi/kit/place-message.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';

/**
 * What an agenda took from its place follows it; what the office wrote by its own hand stays, and so does what a citizen
 * was told when booking (A28). The version rises: with the comune the holidays of the agenda change.
 */
const FOLLOW = `
  update agenda set told_version = ?, version = version + 1,
    name = case when name = ? then ? else name end,
    address = case when address is not distinct from ? then ? else address end,
    istat_code = case when istat_code is not distinct from ? then coalesce(?, istat_code) else istat_code end
  where (sportello_id = ? or office_id = ?) and told_version < ?`;

@Resolver()
export class ReceivePlace {
  @Mutation(() => CourierPayload, {
    description:
      'Riceve nome e indirizzo di uno sportello o di un ufficio. From network, by the courier only (N1, P22).',
  })
  receivePlaceInAppointments(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    if (input.fromHouse !== 'network')
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Dei luoghi parla solo la casa della rete.', ['fromHouse']);
    return receive(asHouse(ctx), 'receivePlaceInAppointments', input, toldPlace, async (tx, { id, now, before }) => {
      if (!before) return;
      const address = [addressLine(before), addressLine(now)];
      const istat = [before.istatCode, now.istatCode];
      await tx.sql(FOLLOW, [now.version, before.name, now.name, ...address, ...istat, id, id, now.version]);
    });
  }
}
