import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { asHouse } from '@respi/kit/departure.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';

/** What cases answers: for one appointment, or (without `uid`) for all that belong to a case which went elsewhere. */
const known = z.object({
  uid: z.guid().nullable(),
  caseId: z.guid(),
  isSeen: z.boolean(),
  sportelloId: z.guid().nullable(),
  officeId: z.guid().nullable(),
});

@Resolver()
export class ReceiveCaseOfBooking {
  @Mutation(() => CourierPayload, {
    description: 'Riceve di chi è la segnalazione di un appuntamento. From cases, by the courier only (A36).',
  })
  receiveCaseOfBooking(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    if (input.fromHouse !== 'cases') {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Di segnalazioni parla solo la loro casa.', ['fromHouse']);
    }
    return receive(asHouse(ctx), 'receiveCaseOfBooking', input, known, async (tx, told) => {
      // a move under way is waited for: the appointment is then another row, and learns it too
      await tx.sql('select id from booking where case_id = ? order by id for update', [told.caseId]);
      await tx.sql(
        `update booking set case_link = ?, case_desk = ?, case_office = ?
         where case_id = ? and (uid = ?::uuid or (?::uuid is null and case_link = 'CONFIRMED'))`,
        [
          told.isSeen ? 'CONFIRMED' : 'REFUSED',
          told.isSeen ? told.sportelloId : null,
          told.isSeen ? told.officeId : null,
          told.caseId,
          told.uid,
          told.uid,
        ],
      );
    });
  }
}
