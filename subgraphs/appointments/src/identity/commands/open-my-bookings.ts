import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { hashOfToken, newToken } from '../../booking/token.js';
import { actAsHouse, redeem } from '../as-house.js';

@InputType({ description: 'Apertura delle proprie prenotazioni.' })
export class OpenMyBookingsInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => String, { description: 'Attestazione. Of a login for the list.' }) voucher!: string;
}

@ObjectType({ description: 'Le mie prenotazioni, aperte per qualche minuto.' })
export class OpenMyBookingsPayload {
  @Field(() => String, { nullable: true, description: 'Biglietto. Secret of the page of the list; ends in minutes.' })
  ticket?: string | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

const TICKET_MS = 15 * 60_000;

/** Opens the list of whoever logged in for it: a random ticket, kept as a hash, in place of a session. Refuses EXPIRED. */
async function openMyBookings(ctx: HouseContext, input: OpenMyBookingsInput): Promise<{ ticket: string }> {
  return actAsHouse(ctx, { verb: 'openMyBookings', input }, async (tx) => {
    const { id, identity } = await redeem(tx, input.voucher, 'LIST');
    const ticket = newToken();
    await tx.sql('insert into identity_ticket (hash, identity_key, made_at, expires_at) values (?, ?, ?, ?)', [
      hashOfToken(ticket),
      identity,
      tx.now,
      new Date(tx.now.getTime() + TICKET_MS),
    ]);
    await tx.event({ entity: 'identity-list', entityId: id, verb: 'my-bookings-opened' });
    return { ticket };
  });
}

@Resolver()
export class OpenMyBookings {
  @Mutation(() => OpenMyBookingsPayload, {
    description: 'Apre le mie prenotazioni. By a login for it; no account, no session (A10).',
  })
  async openMyBookings(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => OpenMyBookingsInput) input: OpenMyBookingsInput,
  ): Promise<OpenMyBookingsPayload> {
    return { ...(await openMyBookings(ctx, input)), userErrors: [] };
  }
}
