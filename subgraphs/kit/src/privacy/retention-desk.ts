import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { localDate, plusDays } from '../clock.js';
import { command } from '../command.js';
import type { HouseContext } from '../context.js';
import { prepared } from '../read-session.js';
import { DateTime, LocalDate, Text } from '../scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '../user-error.js';
import { type HousePrivacy, kindsOf } from './house-privacy.js';
import { dryRun, nothingIsForgotten } from './retention.js';

// biome-ignore lint/complexity/noBannedTypes: type-graphql takes classes as Function
type Class = Function;

@Directive('@shareable')
@ObjectType({
  description: 'Termine di conservazione. A kind of data, how long it is kept, what a run would forget now.',
})
export class RetentionLine {
  @Field(() => String, { description: 'Tipo. Code; pages name it.' }) kind!: string;
  @Field(() => Int, { nullable: true, description: 'Mesi dopo la fine. Null: each row carries its own term.' })
  months!: number | null;
  @Field(() => Boolean, { description: 'Confermato. Under an unconfirmed term nothing is forgotten.' })
  isConfirmed!: boolean;
  @Field(() => String, { nullable: true, description: 'Fonte. Why so long, as the controller wrote it.' })
  source!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Dal. Since when the term holds.' }) since!: Date | null;
  @Field(() => Int, { description: 'Da dimenticare ora. Counted, not done.' }) due!: number;
  @Field(() => Int, { description: 'Trattenuti. Over their term and on hold.' }) held!: number;
  @Field(() => Int, { description: 'Dimenticati finora.' }) forgotten!: number;
}

@Directive('@shareable')
@ObjectType({ description: 'Blocco legale. What must be kept whatever its term says: why, by whom, until when.' })
export class LegalHold {
  @Field(() => ID, { description: 'Identificativo.' }) id!: string;
  @Field(() => String, { description: 'Numero. Of the case or of the booking.' }) reference!: string;
  @Field(() => String, { description: 'Motivo.' }) reason!: string;
  @Field(() => DateTime, { description: 'Posto il.' }) placedAt!: Date;
  @Field(() => LocalDate, { description: 'Fino al. After this day it holds no longer.' }) until!: string;
  @Field(() => DateTime, { nullable: true, description: 'Tolto il.' }) liftedAt!: Date | null;
  @Field(() => Boolean, { description: 'In vigore.' }) isInForce!: boolean;
}

@Directive('@shareable')
@ObjectType({ description: 'Conservazione in una casa. Terms, holds, and what a run would forget now (C37).' })
export class HouseRetention {
  @Field(() => [RetentionLine], { description: 'Termini. One per kind of data.' }) lines!: RetentionLine[];
  @Field(() => [LegalHold], { description: 'Blocchi. In force first, then the latest.' }) holds!: LegalHold[];
}

@InputType({ description: 'Termine di conservazione che il titolare stabilisce.' })
export class SetRetentionInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => String, { description: 'Tipo.' }) kind!: string;
  @Field(() => Int, { description: 'Mesi. From 1 to 240.' }) months!: number;
  @Field(() => Text, { description: 'Fonte. Act or reason, 3 to 300 characters.' }) source!: string;
}

@InputType({ description: 'Blocco legale da porre.' })
export class PlaceHoldInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => Text, { description: 'Numero. Of the case or of the booking.' }) reference!: string;
  @Field(() => Text, { description: 'Motivo. 10 to 500 characters.' }) reason!: string;
  @Field(() => LocalDate, { description: 'Fino al. At most five years ahead.' }) until!: string;
}

@InputType({ description: 'Blocco legale da togliere.' })
export class LiftHoldInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Blocco.' }) holdId!: string;
  @Field(() => Text, { description: 'Motivo. 10 to 500 characters.' }) reason!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'Esito. Whether what was asked about keeping and forgetting was done.' })
export class RetentionPayload {
  @Field(() => Boolean, { nullable: true, description: 'Fatto.' }) done?: boolean | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

const HOLDS = prepared(
  'privacy.holds',
  `select id, reference, sealed_reason as reason, placed_at as "placedAt", until_on::text as until, lifted_at as "liftedAt",
     lifted_at is null and until_on >= $1::date as "isInForce"
   from legal_hold order by lifted_at is null and until_on >= $1::date desc, placed_at desc limit 200`,
);
const FORGOTTEN = prepared(
  'privacy.forgotten',
  'select kind, sum(forgotten)::int as count from retention_batch group by kind',
);

const words = (text: string, path: string, least: number, most: number): string => {
  const said = text.trim();
  if (said.length >= least && said.length <= most) return said;
  throw new Refusal(UserErrorCode.INVALID, `Servono da ${least} a ${most} caratteri.`, [path], { least, most });
};

async function retentionOf(ctx: HouseContext, privacy: HousePrivacy): Promise<HouseRetention> {
  const [holds, counts] = await Promise.all([
    ctx.db.rows<LegalHold>(HOLDS, [localDate(ctx.clock.now())]),
    ctx.db.rows<{ kind: string; count: number }>(FORGOTTEN),
  ]);
  const forgotten = new Map(counts.map(({ kind, count }) => [kind, count]));
  const lines: RetentionLine[] = [];
  for (const kind of kindsOf(privacy)) {
    const { due, held, term } = await dryRun(ctx.house, kind);
    lines.push({ kind: kind.kind, ...term, due, held, forgotten: forgotten.get(kind.kind) ?? 0 });
  }
  ctx.db.saw(
    'hold',
    holds.map(({ id }) => id),
  );
  return { lines, holds: holds.map((hold) => ({ ...hold, reason: ctx.house.cipher.open(hold.reason) })) };
}

/** Sets the term of a kind; the one before stays in the history. Refuses INVALID. */
async function setTerm(ctx: HouseContext, privacy: HousePrivacy, input: SetRetentionInput): Promise<void> {
  const kind = kindsOf(privacy).find((one) => one.kind === input.kind && one.months !== null);
  if (!kind) throw notFound(['kind']);
  if (input.months < 1 || input.months > 240) {
    throw new Refusal(UserErrorCode.INVALID, 'I mesi vanno da 1 a 240.', ['months'], { least: 1, most: 240 });
  }
  const source = words(input.source, 'source', 3, 300);
  await command(ctx, { verb: 'setRetention', input }, async (tx) => {
    await tx.sql('insert into retention_term (kind, months, source, set_by, since) values (?, ?, ?, ?, ?)', [
      kind.kind,
      input.months,
      source,
      tx.actor.personId,
      tx.now,
    ]);
    await tx.event({
      entity: 'retention',
      entityId: randomUUID(),
      verb: 'termSet',
      detail: { kind: kind.kind, months: input.months },
    });
    return { done: true };
  });
}

/** Puts something on hold, by its number. Refuses NOT_FOUND, INVALID, WRONG_STATE where it is on hold already. */
async function placeHold(ctx: HouseContext, privacy: HousePrivacy, input: PlaceHoldInput): Promise<void> {
  const reason = words(input.reason, 'reason', 10, 500);
  const today = localDate(ctx.clock.now());
  if (input.until < today || input.until > plusDays(today, 5 * 366)) {
    throw new Refusal(UserErrorCode.INVALID, 'Il giorno va da oggi a cinque anni.', ['until']);
  }
  await command(ctx, { verb: 'placeHold', input }, async (tx) => {
    if (!privacy.holdable) throw notFound(['reference']);
    const { entity } = privacy.holdable;
    await nothingIsForgotten(tx, entity);
    const found = await privacy.holdable.find(tx, input.reference.trim());
    if (!found) throw notFound(['reference']);
    const put = await tx.sql(
      `insert into legal_hold (id, entity, entity_id, reference, sealed_reason, placed_by, placed_at, until_on)
       values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (entity, entity_id) where lifted_at is null do nothing returning id`,
      [
        randomUUID(),
        entity,
        found.id,
        found.reference,
        ctx.house.cipher.seal(reason),
        tx.actor.personId,
        tx.now,
        input.until,
      ],
    );
    if (put.length === 0) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'C’è già un blocco: toglilo prima di porne un altro.', [
        'reference',
      ]);
    }
    await tx.event({ entity, entityId: found.id, verb: 'held', detail: { until: input.until } });
    return { done: true };
  });
}

/** Lifts a hold, with a reason. Refuses NOT_FOUND, INVALID. */
async function liftHold(ctx: HouseContext, input: LiftHoldInput): Promise<void> {
  const reason = words(input.reason, 'reason', 10, 500);
  await command(ctx, { verb: 'liftHold', input }, async (tx) => {
    const [lifted] = await tx.sql<{ entity: string; entity_id: string }>(
      `update legal_hold set lifted_at = ?, lifted_by = ?, sealed_lift_reason = ?
       where id::text = ? and lifted_at is null returning entity, entity_id`,
      [tx.now, tx.actor.personId, ctx.house.cipher.seal(reason), input.holdId],
    );
    if (!lifted) throw notFound(['holdId']);
    await tx.event({ entity: lifted.entity, entityId: lifted.entity_id, verb: 'holdLifted' });
    return { done: true };
  });
}

const done = (): RetentionPayload => ({ done: true, userErrors: [] });

/** Root fields by which a house shows and sets what it keeps: `<house>Retention`, `setRetentionIn<House>`, holds. */
export function retentionDeskOf(house: string, privacy: HousePrivacy): Class[] {
  const name = `${house[0]?.toUpperCase()}${house.slice(1)}`;

  @Resolver()
  class RetentionDesk {
    @Query(() => HouseRetention, {
      name: `${house}Retention`,
      nullable: true,
      description: `Conservazione. What ${house} keeps, how long, and what a run would forget now: a dry run (C37).`,
    })
    retention(@Ctx() ctx: HouseContext): Promise<HouseRetention> {
      return retentionOf(ctx, privacy);
    }

    @Mutation(() => RetentionPayload, {
      name: `setRetentionIn${name}`,
      description: `Stabilisci un termine. From then on ${house} forgets what is over it; the history stays (C37).`,
    })
    async setRetention(
      @Ctx() ctx: HouseContext,
      @Arg('input', () => SetRetentionInput) input: SetRetentionInput,
    ): Promise<RetentionPayload> {
      await setTerm(ctx, privacy, input);
      return done();
    }
  }
  if (!privacy.holdable) return [RetentionDesk];

  @Resolver()
  class HoldDesk {
    @Mutation(() => RetentionPayload, {
      name: `placeHoldIn${name}`,
      description: `Poni un blocco legale. It stops retention and erasure in ${house} until a day (C37).`,
    })
    async place(
      @Ctx() ctx: HouseContext,
      @Arg('input', () => PlaceHoldInput) input: PlaceHoldInput,
    ): Promise<RetentionPayload> {
      await placeHold(ctx, privacy, input);
      return done();
    }

    @Mutation(() => RetentionPayload, {
      name: `liftHoldIn${name}`,
      description: `Togli un blocco legale. What is over its term in ${house} is forgotten at the next run.`,
    })
    async lift(
      @Ctx() ctx: HouseContext,
      @Arg('input', () => LiftHoldInput) input: LiftHoldInput,
    ): Promise<RetentionPayload> {
      await liftHold(ctx, input);
      return done();
    }
  }
  return [RetentionDesk, HoldDesk];
}
