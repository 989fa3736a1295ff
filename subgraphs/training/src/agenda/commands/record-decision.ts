import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { TrainingEvent } from '../../event/event.entity.js';
import { canManage } from '../../event/event.policy.js';
import { EventPayload, eventPayload, type EventPayload as Payload } from '../../event/event-payload.js';
import { FollowUp } from '../agenda.type.js';

@InputType({ description: 'Decisione da mettere a verbale.' })
export class RecordDecisionInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Incontro.' }) eventId!: string;
  @Field(() => Text, { description: 'Titolo; the question, for a FAQ. At most 200 characters.' }) title!: string;
  @Field(() => Text, {
    description: 'Testo. At most 10,000 characters, 1,700 for a divergence; without personal data.',
  })
  body!: string;
  @Field(() => FollowUp, { description: 'Seguito.' }) followUp!: FollowUp;
  @Field(() => ID, { nullable: true, description: 'Punto dell’ordine del giorno; its case is linked.' }) agendaItemId?:
    | string
    | null;
}

@InputType({ description: 'Esito dell’incontro.' })
export class CloseMinutesInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Incontro.' }) eventId!: string;
  @Field(() => Text, { description: 'Esito, in a few lines.' }) outcome!: string;
}

/** A question of the register of divergences holds no more. */
const LONGEST: Record<FollowUp, number> = { NONE: 10_000, FAQ: 10_000, DIVERGENCE: 1_700 };

async function begun(tx: Tx, eventId: string): Promise<TrainingEvent> {
  const event = await tx.em.findOne(TrainingEvent, { id: eventId });
  if (!event) throw notFound(['eventId']);
  if (!canManage(tx.actor, event)) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'L’incontro è annullato.', ['eventId'], { state: event.state });
  }
  if (event.startsAt > tx.now)
    throw new Refusal(UserErrorCode.TOO_SOON, 'L’incontro non è ancora cominciato.', ['eventId']);
  return event;
}

function text(value: string, field: string, max: number): string {
  const trimmed = value.trim();
  if (!trimmed) throw new Refusal(UserErrorCode.REQUIRED, 'Il campo è obbligatorio.', [field]);
  if (trimmed.length > max) throw new Refusal(UserErrorCode.TOO_LONG, 'Il testo è troppo lungo.', [field], { max });
  return trimmed;
}

/**
 * Records a decision. In the same transaction knowledge is asked for a draft of a FAQ or an open divergence, and cases is
 * told what was decided about its case (T14, C40).
 */
export const recordDecision = (ctx: HouseContext, input: RecordDecisionInput) =>
  command(ctx, { verb: 'recordDecision', input }, async (tx) => {
    const event = await begun(tx, input.eventId);
    const [title, body] = [text(input.title, 'title', 200), text(input.body, 'body', LONGEST[input.followUp])];
    const [item] = isId(input.agendaItemId)
      ? await tx.sql<{ case_id: string | null; case_number: string | null; topic_id: string | null }>(
          `select i.case_id, i.case_number, d.topic_id from agenda_item i left join discussion_case d on d.case_id = i.case_id
           where i.id = ? and i.event_id = ? and i.removed_at is null`,
          [input.agendaItemId, event.id],
        )
      : [];
    if (input.agendaItemId && !item) throw notFound(['agendaItemId']);
    const id = randomUUID();
    const [caseIds, caseNumbers] = [item?.case_id ? [item.case_id] : [], item?.case_number ? [item.case_number] : []];
    await tx.sql(
      `insert into decision (id, event_id, agenda_item_id, title, body, follow_up, case_ids, case_numbers, decided_at, recorded_by)
       values (?, ?, ?, ?, ?, ?, ?::uuid[], ?::text[], ?, ?)`,
      [
        ...[id, event.id, input.agendaItemId ?? null, title, body, input.followUp],
        ...[`{${caseIds.join(',')}}`, `{${caseNumbers.map((number) => JSON.stringify(number)).join(',')}}`],
        ...[tx.now, ctx.actor.personId],
      ],
    );
    if (input.followUp !== FollowUp.NONE) {
      await tx.send({
        to: 'knowledge',
        command: 'receiveTrainingDecision',
        entityKey: `decision:${id}`,
        payload: {
          decisionId: id,
          kind: input.followUp,
          title,
          body,
          topicId: item?.topic_id ?? null,
          event: { id: event.id, slug: event.slug, title: event.title },
        },
      });
    }
    for (const caseId of caseIds) {
      await tx.send({
        to: 'cases',
        command: 'receiveEquipeDecision',
        entityKey: `case:${caseId}`,
        payload: { decisionId: id, caseId, title, decidedAt: tx.now.toISOString(), eventSlug: event.slug },
      });
    }
    const detail = { decisionId: id, followUp: input.followUp };
    await tx.event({ entity: 'training_event', entityId: event.id, verb: 'decided', detail });
    await tx.fact({
      kind: 'TRAINING_DECISION_RECORDED',
      bacinoId: event.bacinoId,
      detail: { event: event.kind, followUp: input.followUp },
    });
    return { eventId: event.id };
  });

/** Writes what came of a meeting and closes its minutes; written again, the outcome is replaced (N20). */
export const closeMinutes = (ctx: HouseContext, input: CloseMinutesInput) =>
  command(ctx, { verb: 'closeMinutes', input }, async (tx) => {
    const event = await begun(tx, input.eventId);
    event.outcome = text(input.outcome, 'outcome', 4_000);
    const isFirst = event.closedAt === null;
    event.closedAt ??= tx.now;
    await tx.event({ entity: 'training_event', entityId: event.id, verb: 'minutesClosed' });
    if (isFirst) {
      await tx.fact({ kind: 'TRAINING_MINUTES_CLOSED', bacinoId: event.bacinoId, detail: { event: event.kind } });
    }
    return { eventId: event.id };
  });

@Resolver()
export class RecordDecision {
  @Mutation(() => EventPayload, { description: 'Mette a verbale una decisione, with its follow-up (T14, C40).' })
  async recordDecision(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RecordDecisionInput) input: RecordDecisionInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await recordDecision(ctx, input)).eventId);
  }

  @Mutation(() => EventPayload, { description: 'Scrive l’esito e chiude il verbale (N20).' })
  async closeMinutes(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CloseMinutesInput) input: CloseMinutesInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await closeMinutes(ctx, input)).eventId);
  }
}
