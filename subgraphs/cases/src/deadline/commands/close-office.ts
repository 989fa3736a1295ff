import { randomUUID } from 'node:crypto';
import { localDate, plusDays } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { sentence } from '../../case/sentence.js';
import { countDeadlinesAgain } from '../count-deadlines-again.js';

@InputType({ description: 'Chiusura straordinaria di un ufficio.' })
export class CloseOfficeInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Ufficio.' })
  officeId!: string;

  @Field(() => LocalDate, { description: 'Dal. Not before today.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Al. Counted; at most 60 days later.' })
  endsOn!: string;

  @Field(() => Text, { description: 'Motivo.' })
  reason!: string;
}

@InputType({ description: 'Ritiro di una chiusura.' })
export class TakeBackClosureInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Chiusura.' })
  closureId!: string;
}

@ObjectType({ description: 'Esito della chiusura.' })
export class OfficeClosurePayload {
  @Field(() => Int, { nullable: true, description: 'Scadenze spostate. Open cases whose deadline has moved.' })
  moved?: number | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

const MAX_DAYS = 60;
const refuse = (message: string, field: string): Refusal => new Refusal(UserErrorCode.INVALID, message, [field]);

/** An office is closed on some days: the deadlines of what it owes are counted again, without them (C18). */
export async function closeOffice(ctx: HouseContext, input: CloseOfficeInput): Promise<{ moved: number }> {
  return command(ctx, { verb: 'closeOffice', input }, async (tx) => {
    await assertOffice(tx, input.officeId);
    if (input.startsOn < localDate(tx.now)) throw refuse('Il giorno è passato.', 'startsOn');
    if (input.endsOn < input.startsOn) throw refuse('La fine viene prima dell’inizio.', 'endsOn');
    if (input.endsOn > plusDays(input.startsOn, MAX_DAYS)) {
      throw refuse(`Una chiusura dura al massimo ${MAX_DAYS} giorni.`, 'endsOn');
    }
    const id = randomUUID();
    await tx.sql(
      `insert into office_closure (id, office_id, starts_on, ends_on, reason, decided_by, decided_at)
       values (?, ?, ?::date, ?::date, ?, ?, ?)`,
      [
        ...[id, input.officeId, input.startsOn, input.endsOn, sentence(input.reason, 'reason', 200)],
        ...[tx.actor.personId, tx.now],
      ],
    );
    const moved = await countDeadlinesAgain(tx, input.officeId);
    await tx.event({ entity: 'closure', entityId: id, verb: 'closed', detail: { moved } });
    return { moved };
  });
}

/** A closure that will not be: its days count again. */
export async function takeBackClosure(ctx: HouseContext, input: TakeBackClosureInput): Promise<{ moved: number }> {
  return command(ctx, { verb: 'takeBackClosure', input }, async (tx) => {
    const [found] = isId(input.closureId)
      ? await tx.sql<{ office_id: string }>(
          `update office_closure set taken_back_by = ?, taken_back_at = ? where id = ? and taken_back_at is null returning office_id`,
          [tx.actor.personId, tx.now, input.closureId],
        )
      : [];
    if (!found) throw notFound(['closureId']);
    const moved = await countDeadlinesAgain(tx, found.office_id);
    await tx.event({ entity: 'closure', entityId: input.closureId, verb: 'takenBack', detail: { moved } });
    return { moved };
  });
}

async function assertOffice(tx: Tx, officeId: string): Promise<void> {
  const found = isId(officeId) ? await tx.sql('select 1 from office where id = ?', [officeId]) : [];
  if (found.length === 0) throw notFound(['officeId']);
}

@Resolver()
export class CloseOffice {
  @Mutation(() => OfficeClosurePayload, { description: 'Segna una chiusura straordinaria di un ufficio.' })
  async closeOffice(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CloseOfficeInput) input: CloseOfficeInput,
  ): Promise<OfficeClosurePayload> {
    return { ...(await closeOffice(ctx, input)), userErrors: [] };
  }

  @Mutation(() => OfficeClosurePayload, { description: 'Ritira una chiusura straordinaria.' })
  async takeBackClosure(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => TakeBackClosureInput) input: TakeBackClosureInput,
  ): Promise<OfficeClosurePayload> {
    return { ...(await takeBackClosure(ctx, input)), userErrors: [] };
  }
}
