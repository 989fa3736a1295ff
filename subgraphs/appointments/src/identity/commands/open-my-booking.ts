import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { mintTicket } from '../../booking/bearer.js';
import { hashOfToken } from '../../booking/token.js';
import { actAsHouse } from '../as-house.js';

@InputType({ description: 'Apertura di una delle proprie prenotazioni.' })
export class OpenMyBookingInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => String, { description: 'Biglietto. Of the list.' }) ticket!: string;
  @Field(() => String, { description: 'Codice. Of one of the list.' }) code!: string;
}

@ObjectType({ description: 'Prenotazione aperta dalla lista.' })
export class OpenMyBookingPayload {
  @Field(() => String, { nullable: true, description: 'Gettone. A manage link of this one alone; ends in minutes.' })
  manageToken?: string | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

/** Whose list it is. Refuses EXPIRED: an absent ticket and one that is over are the same. */
async function identityOf(tx: Tx, ticket: string): Promise<string> {
  const [row] = await tx.sql<{ key: string }>(
    'select identity_key as key from identity_ticket where hash = ? and expires_at > ?',
    [hashOfToken(ticket), tx.now],
  );
  if (row) return row.key;
  throw new Refusal(UserErrorCode.EXPIRED, 'Il tempo è finito: identificati di nuovo.', ['ticket']);
}

/** A manage link of minutes for one appointment of the list (A10). Refuses EXPIRED, NOT_FOUND. */
async function openMyBooking(ctx: HouseContext, input: OpenMyBookingInput): Promise<{ manageToken: string }> {
  return actAsHouse(ctx, { verb: 'openMyBooking', input }, async (tx) => {
    const identity = await identityOf(tx, input.ticket);
    const [found] = await tx.sql<{ id: string }>(
      `select b.id from booking b join booking_identity i on i.uid = b.uid
       where i.identity_key = ? and b.code = ? and b.state <> 'MOVED' and b.ends_at > ? and b.anonymised_at is null`,
      [identity, input.code, tx.now],
    );
    if (!found) throw notFound(['code']);
    await tx.event({ entity: 'booking', entityId: found.id, verb: 'opened-by-identity' });
    return { manageToken: await mintTicket(tx, found.id) };
  });
}

@Resolver()
export class OpenMyBooking {
  @Mutation(() => OpenMyBookingPayload, {
    description: 'Apre una delle mie prenotazioni. With the powers of its manage link, for minutes (A10, A17).',
  })
  async openMyBooking(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => OpenMyBookingInput) input: OpenMyBookingInput,
  ): Promise<OpenMyBookingPayload> {
    return { ...(await openMyBooking(ctx, input)), userErrors: [] };
  }
}
