import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { TrainingEvent } from '../../event/event.entity.js';
import { EventState } from '../../event/event.states.js';
import { EventPayload, eventPayload, type EventPayload as Payload } from '../../event/event-payload.js';
import { canProposeItem, canRemoveItem, canSeeDiscussion } from '../agenda.policy.js';

@InputType({ description: 'Punto da proporre.' })
export class ProposeItemInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Incontro.' }) eventId!: string;
  @Field(() => Text, { nullable: true, description: 'Titolo; that of the case when left out.' }) title?: string | null;
  @Field(() => Int, { nullable: true, description: 'Minuti previsti, 1 to 600.' }) minutes?: number | null;
  @Field(() => ID, { nullable: true, description: 'Segnalazione fra quelle da discutere (C40).' }) caseId?:
    | string
    | null;
}

@InputType({ description: 'Punto da togliere.' })
export class RemoveItemInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Punto.' }) itemId!: string;
}

/** Proposes a point for a meeting that several bodies hold together, or puts a case on the agenda (T24, C40). */
export const proposeItem = (ctx: HouseContext, input: ProposeItemInput) =>
  command(ctx, { verb: 'proposeItem', input }, async (tx) => {
    const event = await tx.em.findOne(TrainingEvent, { id: input.eventId });
    if (!event) throw notFound(['eventId']);
    if (event.state === EventState.CANCELLED || event.closedAt) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'L’ordine del giorno è chiuso.', ['eventId'], {
        state: event.state,
      });
    }
    if (!canProposeItem(ctx.actor, event)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Propongono gli enti che organizzano insieme l’incontro.', [
        'eventId',
      ]);
    }
    const [marked] = input.caseId
      ? await tx.sql<{ number: string; title: string }>(
          'select number, title from discussion_case where case_id = ? and not is_cleared',
          [input.caseId],
        )
      : [];
    if (input.caseId && (!marked || !canSeeDiscussion(ctx.actor))) throw notFound(['caseId']);
    const title = (input.title?.trim() || marked?.title) ?? '';
    if (!title) throw new Refusal(UserErrorCode.REQUIRED, 'Il titolo è obbligatorio.', ['title']);
    if (title.length > 300)
      throw new Refusal(UserErrorCode.TOO_LONG, 'Il titolo è troppo lungo.', ['title'], { max: 300 });
    if (input.minutes && (input.minutes < 1 || input.minutes > 600)) {
      throw new Refusal(UserErrorCode.INVALID, 'I minuti vanno da 1 a 600.', ['minutes']);
    }
    const id = randomUUID();
    const fresh = await tx.sql(
      `insert into agenda_item (id, event_id, title, minutes, case_id, case_number, ente_id, person_id, proposed_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
      [
        ...[id, event.id, title, input.minutes ?? null, input.caseId ?? null, marked?.number ?? null],
        ...[ctx.actor.enteId, ctx.actor.personId, tx.now],
      ],
    );
    if (fresh.length === 0) {
      throw new Refusal(UserErrorCode.DUPLICATE, 'La segnalazione è già all’ordine del giorno.', ['caseId']);
    }
    await tx.event({ entity: 'training_event', entityId: event.id, verb: 'itemProposed', detail: { itemId: id } });
    return { eventId: event.id };
  });

/** Takes a point off the agenda. */
export const removeItem = (ctx: HouseContext, input: RemoveItemInput) =>
  command(ctx, { verb: 'removeItem', input }, async (tx) => {
    const [item] = await tx.sql<{ event_id: string; person_id: string | null }>(
      'select event_id, person_id from agenda_item where id = ? and removed_at is null',
      [input.itemId],
    );
    if (!item) throw notFound(['itemId']);
    if (!canRemoveItem(ctx.actor, { personId: item.person_id })) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Lo toglie chi l’ha proposto o chi organizza.', ['itemId']);
    }
    const { state, closedAt } = await tx.em.findOneOrFail(TrainingEvent, { id: item.event_id });
    if (closedAt) throw new Refusal(UserErrorCode.WRONG_STATE, 'Il verbale è chiuso.', ['itemId'], { state });
    await tx.sql('update agenda_item set removed_at = ? where id = ? and removed_at is null', [tx.now, input.itemId]);
    await tx.event({
      entity: 'training_event',
      entityId: item.event_id,
      verb: 'itemRemoved',
      detail: { itemId: input.itemId },
    });
    return { eventId: item.event_id };
  });

@Resolver()
export class ProposeItem {
  @Mutation(() => EventPayload, { description: 'Propone un punto all’ordine del giorno (T24, C40).' })
  async proposeItem(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ProposeItemInput) input: ProposeItemInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await proposeItem(ctx, input)).eventId);
  }

  @Mutation(() => EventPayload, { description: 'Toglie un punto dall’ordine del giorno (T24).' })
  async removeItem(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RemoveItemInput) input: RemoveItemInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await removeItem(ctx, input)).eventId);
  }
}
