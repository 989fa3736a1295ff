import { randomUUID } from 'node:crypto';
import { plusDays, romeInstant } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Booking } from '../../booking/booking.entity.js';
import { confirmedBetween } from '../../booking/booking.reads.js';
import { askDecisions, claimAbsence } from '../../closure/absence.js';
import { loadAgenda } from '../agenda.reads.js';
import { AgendaClosure } from '../agenda.type.js';
import { changeRules } from '../change-rules.js';

@InputType({ description: 'Chiusura da dichiarare.' })
export class DeclareClosureInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Agenda.' }) agendaId!: string;
  @Field(() => LocalDate, { description: 'Dal. First day.' }) startsOn!: string;
  @Field(() => LocalDate, { description: 'Al. Last day, included.' }) endsOn!: string;
  @Field(() => Text, { description: 'Motivo. Shown to citizens; at most 200 characters.' }) reason!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Postazione. The absence of who works there; the whole agenda when left out.',
  })
  counter?: number | null;
}

@ObjectType({ description: 'Chiusura dichiarata, con gli appuntamenti che tocca.' })
export class DeclareClosurePayload {
  @Field(() => AgendaClosure, { nullable: true, description: 'Chiusura.' }) closure?: AgendaClosure | null;
  @Field(() => [Booking], {
    description: 'Appuntamenti toccati. Still confirmed on those days: each needs a decision (A27).',
  })
  affected: Booking[] = [];
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

/** Longest closure, days. */
const MAX_DAYS = 366;

/** Closes an agenda, or one counter of it, for some days; no booking is lost, they are listed (A3, A27). Refuses INVALID, NOT_YOURS. */
export async function declareClosure(ctx: HouseContext, input: DeclareClosureInput): Promise<{ closureId: string }> {
  return command(ctx, { verb: 'declareClosure', input }, async (tx) => {
    if (input.endsOn < input.startsOn)
      throw new Refusal(UserErrorCode.INVALID, 'La fine viene prima dell’inizio.', ['endsOn']);
    const reason = input.reason.trim();
    if (!reason) throw new Refusal(UserErrorCode.REQUIRED, 'Scrivi il motivo: i cittadini lo leggono.', ['reason']);
    if (reason.length > 200) throw new Refusal(UserErrorCode.TOO_LONG, 'Al massimo 200 caratteri.', ['reason']);
    const agenda = await changeRules(tx, input.agendaId);
    const closureId = randomUUID();
    const { startsOn, endsOn } = input;
    const counter = input.counter ?? null;
    if (counter !== null && (counter < 1 || counter > agenda.counters))
      throw new Refusal(UserErrorCode.INVALID, `Le postazioni vanno da 1 a ${agenda.counters}.`, ['counter']);
    if (plusDays(startsOn, MAX_DAYS) < endsOn)
      throw new Refusal(UserErrorCode.INVALID, 'Al massimo un anno per volta.', ['endsOn']);
    await tx.sql(
      `insert into agenda_closure (id, agenda_id, starts_on, ends_on, reason, counter, declared_by, declared_at)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [closureId, agenda.id, startsOn, endsOn, reason, counter, tx.actor.personId, tx.now],
    );
    if (counter !== null) await claimAbsence(tx, agenda, { id: closureId, counter, startsOn, endsOn });
    await askDecisions(tx, { id: closureId, agendaId: agenda.id, startsOn, endsOn, counter });
    await tx.event({ entity: 'agenda', entityId: agenda.id, verb: 'closed', detail: { closureId } });
    return { closureId };
  });
}

@Resolver()
export class DeclareClosure {
  @Mutation(() => DeclareClosurePayload, {
    description: 'Dichiara una chiusura. Lists the appointments that it touches (A27).',
  })
  async declareClosure(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => DeclareClosureInput) input: DeclareClosureInput,
  ): Promise<DeclareClosurePayload> {
    const closed = await declareClosure(ctx, input).catch((error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    });
    if (closed instanceof Refusal) return { affected: [], userErrors: closed.userErrors };
    const agenda = await loadAgenda(ctx, input.agendaId);
    const closure = agenda?.closures.find(({ id }) => id === closed.closureId) ?? null;
    const end = romeInstant(plusDays(input.endsOn, 1));
    const standing = await confirmedBetween(ctx, input.agendaId, romeInstant(input.startsOn), end);
    const affected = standing.filter((one) => input.counter == null || one.counter === input.counter);
    return { closure, affected, userErrors: [] };
  }
}
