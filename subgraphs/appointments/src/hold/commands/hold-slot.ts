import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { hashOfToken, newToken } from '../../booking/token.js';
import { alternativesTo } from '../../slot/alternatives.js';
import { MAX_PARTY } from '../../slot/slot.resolver.js';
import { Slot } from '../../slot/slot.type.js';
import { claimPlace } from '../claim-place.js';
import { HOLD_MINUTES } from '../hold.row.js';
import { Hold } from '../hold.type.js';
import { expectPace, prefixKey } from '../hold-pace.js';
import { isProven } from '../proof-of-work.js';

@InputType({ description: 'Posto da trattenere.' })
export class HoldSlotInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same hold.' }) clientKey!: string;
  @Field(() => ID, { description: 'Motivo.' }) purposeId!: string;
  @Field(() => Date, { description: 'Inizio. One of the free slots.' }) startsAt!: Date;
  @Field(() => Int, { nullable: true, description: 'Persone. People who come together; 1 when left out.' })
  partySize?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Rete. Network prefix of the visitor, where the gateway does not know it; never believed in production.',
  })
  networkPrefix?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Prova di lavoro. Of the browser, for this very place; lets a busy network hold more (A40).',
  })
  proof?: string | null;
}

@ObjectType({ description: 'Posto trattenuto, o gli orari più vicini.' })
export class HoldSlotPayload {
  @Field(() => Hold, { nullable: true, description: 'Posto trattenuto.' }) hold?: Hold | null;
  @Field(() => [Slot], { description: 'Alternative. Nearest free slots, when this one is taken.' })
  alternatives: Slot[] = [];
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

/** Holds a place for an unknown visitor, or for staff who move an appointment (A7, A8, A29). Refuses SLOT_TAKEN, TOO_SOON, THROTTLED. */
export async function holdSlot(ctx: HouseContext, input: HoldSlotInput): Promise<Hold> {
  const partySize = Math.min(Math.max(1, input.partySize ?? 1), MAX_PARTY);
  const held = await command(ctx, { verb: 'holdSlot', input, secret: true }, async (tx) => {
    const id = randomUUID();
    const token = newToken();
    const expiresAt = new Date(tx.now.getTime() + HOLD_MINUTES * 60_000);
    const key = prefixKey(tx, input.networkPrefix);
    const { purposeId, startsAt } = input;
    await expectPace(tx, key, isProven(input.proof, { purposeId, startsAt, now: tx.now }));
    const place = await claimPlace(tx, { purposeId, startsAt, partySize, holder: id, expiresAt });
    await tx.sql(
      `insert into hold (id, token_hash, agenda_id, purpose_id, counter, starts_at, ends_at, party_size, held_at,
         expires_at, prefix_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        hashOfToken(token),
        place.agenda.id,
        purposeId,
        place.counter,
        startsAt,
        place.endsAt,
        partySize,
        tx.now,
        expiresAt,
        key,
      ],
    );
    await tx.event({ entity: 'hold', entityId: id, verb: 'held' });
    return {
      token,
      startsAt: startsAt.toISOString(),
      endsAt: place.endsAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    };
  });
  const { token } = held;
  const at = (text: string): Date => new Date(text);
  return {
    token,
    startsAt: at(held.startsAt),
    endsAt: at(held.endsAt),
    expiresAt: at(held.expiresAt),
    extendable: true,
  };
}

@Resolver()
export class HoldSlot {
  @Mutation(() => HoldSlotPayload, { description: 'Trattieni un posto. For ten minutes, without an account (A7, A8).' })
  async holdSlot(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => HoldSlotInput) input: HoldSlotInput,
  ): Promise<HoldSlotPayload> {
    try {
      return { hold: await holdSlot(ctx, input), alternatives: [], userErrors: [] };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { userErrors } = error;
      const isTaken = userErrors[0]?.code === UserErrorCode.SLOT_TAKEN;
      const { purposeId, startsAt, partySize } = input;
      const alternatives = isTaken ? await alternativesTo(ctx, purposeId, startsAt, partySize ?? 1) : [];
      return { hold: null, alternatives, userErrors };
    }
  }
}
