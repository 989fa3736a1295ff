import { randomUUID } from 'node:crypto';
import { hasRole, isCoordination } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { remark, sentence } from '../../case/sentence.js';
import { HelpdeskTicket, loadTicket, TicketState } from '../helpdesk.js';

@InputType({ description: 'Richiesta di assistenza.' })
export class AskHelpdeskInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => Text, { description: 'Titolo.' })
  title!: string;

  @Field(() => Text, { description: 'Che cosa non va. At most 4,000 characters.' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'Pagina.' })
  page?: string | null;
}

@InputType({ description: 'Risposta o chiusura di una richiesta di assistenza.' })
export class SettleTicketInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Richiesta.' })
  ticketId!: string;

  @Field(() => Text, { nullable: true, description: 'Risposta. Left out, who asked closes it.' })
  reply?: string | null;
}

@ObjectType({ description: 'Esito dell’assistenza.' })
export class HelpdeskPayload {
  @Field(() => HelpdeskTicket, { nullable: true, description: 'Richiesta.' })
  ticket?: HelpdeskTicket | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

const tell = (tx: Tx, number: string, audience: { roles: string[] } | { personId: string }): Promise<void> =>
  tx.notice({
    kind: 'HELPDESK',
    audience,
    href: '/area-riservata/assistenza',
    params: { code: number },
    entityKey: `ticket:${number}`,
  });

/** Anybody who works here tells of a problem of the platform (C41); the administration is told. */
export async function askHelpdesk(ctx: HouseContext, input: AskHelpdeskInput): Promise<{ ticketId: string }> {
  return command(ctx, { verb: 'askHelpdesk', input }, async (tx) => {
    const ticketId = randomUUID();
    const year = Number(localDate(tx.now).slice(0, 4));
    const [counter] = await tx.sql<{ last: number }>(
      `insert into ticket_counter (year, last) values (?, 1)
       on conflict (year) do update set last = ticket_counter.last + 1 returning last`,
      [year],
    );
    const number = `H${year}/${String(counter?.last).padStart(6, '0')}`;
    await tx.sql(
      `insert into helpdesk_ticket (id, number, title, body, page, state, opened_by, ente_id, opened_at)
       values (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)`,
      [
        ...[ticketId, number, sentence(input.title, 'title', 160), sentence(input.body, 'body', 4_000)],
        ...[remark(input.page, 'page', 300), tx.actor.personId, tx.actor.enteId, tx.now],
      ],
    );
    await tx.event({ entity: 'ticket', entityId: ticketId, verb: 'opened' });
    await tell(tx, number, { roles: ['ADMIN'] });
    return { ticketId };
  });
}

/** The administration answers a request; who asked closes it (C41). */
export async function settleTicket(ctx: HouseContext, input: SettleTicketInput): Promise<{ ticketId: string }> {
  return command(ctx, { verb: 'settleTicket', input }, async (tx) => {
    const [found] = isId(input.ticketId)
      ? await tx.sql<{ id: string; number: string; state: TicketState; opened_by: string }>(
          'select id, number, state, opened_by from helpdesk_ticket where id = ? for update',
          [input.ticketId],
        )
      : [];
    if (!found) throw notFound(['ticketId']);
    const isAnswer = input.reply !== null && input.reply !== undefined;
    const may = isAnswer
      ? hasRole(tx.actor, 'ADMIN') || isCoordination(tx.actor)
      : found.opened_by === tx.actor.personId;
    if (!may)
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Risponde l’amministrazione, chiude chi ha chiesto.', ['ticketId']);
    if (isAnswer ? found.state !== TicketState.OPEN : found.state === TicketState.CLOSED) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'La richiesta è già conclusa.', ['ticketId'], {
        state: found.state,
      });
    }
    if (isAnswer) {
      await tx.sql(
        `update helpdesk_ticket set state = 'ANSWERED', reply = ?, replied_by = ?, replied_at = ? where id = ?`,
        [...[sentence(input.reply, 'reply', 4_000), tx.actor.personId, tx.now, found.id]],
      );
      await tell(tx, found.number, { personId: found.opened_by });
    } else await tx.sql(`update helpdesk_ticket set state = 'CLOSED', closed_at = ? where id = ?`, [tx.now, found.id]);
    await tx.event({ entity: 'ticket', entityId: found.id, verb: isAnswer ? 'answered' : 'closed' });
    return { ticketId: found.id };
  });
}

@Resolver()
export class AskHelpdesk {
  @Mutation(() => HelpdeskPayload, { description: 'Chiede assistenza sulla piattaforma.' })
  async askHelpdesk(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AskHelpdeskInput) input: AskHelpdeskInput,
  ): Promise<HelpdeskPayload> {
    const { ticketId } = await askHelpdesk(ctx, input);
    return { ticket: await loadTicket(ctx, ticketId), userErrors: [] };
  }

  @Mutation(() => HelpdeskPayload, { description: 'Risponde a una richiesta di assistenza, o la chiude.' })
  async settleTicket(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SettleTicketInput) input: SettleTicketInput,
  ): Promise<HelpdeskPayload> {
    const { ticketId } = await settleTicket(ctx, input);
    return { ticket: await loadTicket(ctx, ticketId), userErrors: [] };
  }
}
