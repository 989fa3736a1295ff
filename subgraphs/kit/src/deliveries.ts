import 'reflect-metadata';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { SYSTEM } from './actor.js';
import { command } from './command.js';
import { type HouseContext, writerFor } from './context.js';
import { DateTime } from './scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from './user-error.js';

// biome-ignore lint/complexity/noBannedTypes: type-graphql takes classes as Function
type Class = Function;

@Directive('@shareable')
@ObjectType({ description: 'Consegna ferma. A letter or a message that was not taken; never what it says.' })
export class StuckDelivery {
  @Field(() => ID, { description: 'Identificativo.' }) id!: string;
  @Field(() => Boolean, { description: 'Lettera. An e-mail or a short text; else a message to another house.' })
  isLetter!: boolean;
  @Field(() => String, { description: 'Destinazione. The house, or the way by which the letter leaves.' })
  target!: string;
  @Field(() => String, { description: 'Nome. Of the command, or of the template.' }) name!: string;
  @Field(() => DateTime, { description: 'Scritta il.' }) writtenAt!: Date;
  @Field(() => Int, { description: 'Tentativi.' }) attempts!: number;
  @Field(() => String, { nullable: true, description: 'Perché. What was answered last; a code alone for a letter.' })
  reason!: string | null;
  @Field(() => Boolean, { description: 'Abbandonata. Nobody tries again but by hand.' }) isGivenUp!: boolean;
}

@Directive('@shareable')
@ObjectType({ description: 'Consegne di una casa. What waits to be delivered and what was not taken (F11).' })
export class HouseDeliveries {
  @Field(() => Int, { description: 'In attesa. Letters and messages that have not left yet.' }) waiting!: number;
  @Field(() => DateTime, { nullable: true, description: 'Dal. When the oldest of those was written.' })
  waitingSince!: Date | null;
  @Field(() => [StuckDelivery], { description: 'Ferme. Given up first, then tried in vain; 100 at the most.' })
  stuck!: StuckDelivery[];
}

@InputType({ description: 'Consegna da ritentare.' })
export class SendAgainInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' }) clientKey!: string;
  @Field(() => ID, { description: 'Consegna.' }) deliveryId!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'Esito. Whether the delivery is tried again.' })
export class SendAgainPayload {
  @Field(() => Boolean, { nullable: true, description: 'Fatto.' }) done?: boolean | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

const WAITING = `select count(*)::int as waiting, min(created_at) as "waitingSince" from outbox where done_at is null and dead_at is null`;
/** The words of a mail server may hold the address: of a letter its codes alone are told. */
const STUCK = `
  select id, kind = 'MAIL' as "isLetter", target, command as name, created_at as "writtenAt", attempts,
    case when kind = 'MESSAGE' then last_error else substring(last_error from '(?:bounce )?[2-5][0-9][0-9](?: [2-5][.0-9]+)?') end as reason,
    dead_at is not null as "isGivenUp"
  from outbox where done_at is null and (dead_at is not null or attempts > 2) and sealed_payload <> ''
  order by dead_at is null, seq desc limit 100`;

async function deliveriesOf({ house }: HouseContext): Promise<HouseDeliveries> {
  const em = writerFor(house, SYSTEM);
  const [[waiting], stuck] = await Promise.all([
    em.execute<Omit<HouseDeliveries, 'stuck'>[]>(WAITING),
    em.execute<StuckDelivery[]>(STUCK),
  ]);
  return { waiting: waiting?.waiting ?? 0, waitingSince: waiting?.waitingSince ?? null, stuck };
}

/** Tries a delivery again that was given up. Refuses NOT_FOUND, and WRONG_STATE where it still is under way. */
async function sendAgain(ctx: HouseContext, input: SendAgainInput): Promise<void> {
  await command(ctx, { verb: 'sendAgain', input }, async (tx) => {
    const [row] = await tx.sql<{ isGivenUp: boolean }>(
      `select dead_at is not null as "isGivenUp" from outbox where id::text = ? and done_at is null and sealed_payload <> '' for update`,
      [input.deliveryId],
    );
    if (!row) throw notFound(['deliveryId']);
    if (!row.isGivenUp) throw new Refusal(UserErrorCode.WRONG_STATE, 'È ancora in partenza: si ritenta da sola.');
    await tx.sql(
      `update outbox set dead_at = null, refusals = 0, silent_since = null, leased_until = null, next_at = clock_timestamp() where id = ?`,
      [input.deliveryId],
    );
    await tx.event({ entity: 'delivery', entityId: input.deliveryId, verb: 'sentAgain' });
    return { done: true };
  });
}

/** Root fields by which a house shows what it could not deliver: `<house>Deliveries`, `sendAgainIn<House>`. */
export function deliveriesDeskOf(house: string): Class[] {
  const name = `${house[0]?.toUpperCase()}${house.slice(1)}`;

  @Resolver()
  class DeliveriesDesk {
    @Query(() => HouseDeliveries, {
      name: `${house}Deliveries`,
      nullable: true,
      description: `Consegne. What ${house} has written to people and to other houses and nobody has taken yet (F11).`,
    })
    deliveries(@Ctx() ctx: HouseContext): Promise<HouseDeliveries> {
      return deliveriesOf(ctx);
    }

    @Mutation(() => SendAgainPayload, {
      name: `sendAgainIn${name}`,
      description: `Ritenta una consegna. One that ${house} had given up, once what was in its way is out of it (F11).`,
    })
    async sendAgain(
      @Ctx() ctx: HouseContext,
      @Arg('input', () => SendAgainInput) input: SendAgainInput,
    ): Promise<SendAgainPayload> {
      await sendAgain(ctx, input);
      return { done: true, userErrors: [] };
    }
  }
  return [DeliveriesDesk];
}
