import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { isOrganiser } from '../../event/event.policy.js';
import { EventPayload, eventPayload, type EventPayload as Payload } from '../../event/event-payload.js';
import { openEvent } from '../../registration/enrol.js';
import { canHideQuestion } from '../question.reads.js';

@InputType({ description: 'Domanda da proporre.' })
export class AskQuestionInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Incontro.' }) eventId!: string;
  @Field(() => Text, { description: 'Domanda. At most 600 characters, without personal data.' }) text!: string;
  @Field(() => ID, { nullable: true, description: 'Segnalazione aperta o contestata da cui nasce.' }) caseId?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Numero di quella segnalazione.' }) caseNumber?: string | null;
}

@InputType({ description: 'Domanda su cui si agisce.' })
export class QuestionInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Domanda.' }) questionId!: string;
}

@InputType({ description: 'Voto.' })
export class VoteQuestionInput extends QuestionInput {
  @Field(() => Boolean, { description: 'Sostengo la domanda; false takes the vote back.' }) isVote!: boolean;
}

const MAX_QUESTIONS = 20;
/** Words that give a person away: a codice fiscale, an e-mail address, a telephone number. */
const PERSONAL = /[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]|[^\s@]+@[^\s@]+\.[a-z]{2,}|\+?\d[\d ]{8,}\d/i;

/** Proposes a question for a meeting to come, from a case or not (T13). */
export const askQuestion = (ctx: HouseContext, input: AskQuestionInput) =>
  command(ctx, { verb: 'askQuestion', input }, async (tx) => {
    const event = await openEvent(tx, input.eventId);
    const text = input.text.trim();
    if (!text) throw new Refusal(UserErrorCode.REQUIRED, 'Scrivi la domanda.', ['text']);
    if (text.length > 600)
      throw new Refusal(UserErrorCode.TOO_LONG, 'La domanda è troppo lunga.', ['text'], { max: 600 });
    if (PERSONAL.test(text)) {
      throw new Refusal(UserErrorCode.PERSONAL_DATA, 'La domanda non deve contenere dati personali.', ['text']);
    }
    const id = await takeTurn(tx, [
      ...[
        event.id,
        ctx.actor.personId,
        ctx.actor.enteId,
        text,
        input.caseId && isId(input.caseId) ? input.caseId : null,
      ],
      ...[input.caseNumber?.slice(0, 40) ?? null, tx.now],
    ]);
    await tx.event({ entity: 'training_event', entityId: event.id, verb: 'questionAsked', detail: { questionId: id } });
    return { eventId: event.id };
  });

/**
 * Writes a question into the first turn that its person has left at this meeting: the unique index, never a count, says
 * that nobody asks more than twenty, however many forms they send at once. Refuses FULL.
 */
async function takeTurn(tx: Tx, values: readonly unknown[]): Promise<string> {
  const [eventId, personId] = values;
  for (;;) {
    const [written] = await tx.sql<{ id: string }>(
      `insert into event_question (id, event_id, person_id, ente_id, text, case_id, case_number, asked_at, turn)
       select ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?, ?::uuid, ?, ?::timestamptz, n from generate_series(1, ${MAX_QUESTIONS}) n
       where not exists (select 1 from event_question q where q.event_id = ? and q.person_id = ? and q.turn = n)
       order by n limit 1 on conflict do nothing returning id`,
      [randomUUID(), ...values, eventId, personId],
    );
    if (written) return written.id;
    const [held] = await tx.sql<{ turns: number }>(
      'select count(turn)::int as turns from event_question where event_id = ? and person_id = ?',
      [eventId, personId],
    );
    if ((held?.turns ?? 0) >= MAX_QUESTIONS) {
      throw new Refusal(UserErrorCode.FULL, 'Hai già proposto molte domande.', ['text'], { max: MAX_QUESTIONS });
    }
  }
}

async function eventOfQuestion(tx: Tx, questionId: string) {
  const [found] = await tx.sql<{ event_id: string; person_id: string; hidden_at: Date | null }>(
    'select event_id, person_id, hidden_at from event_question where id = ?',
    [questionId],
  );
  if (!found) throw notFound(['questionId']);
  return found;
}

/** One person, one vote; taken back as easily as given. */
export const voteQuestion = (ctx: HouseContext, input: VoteQuestionInput) =>
  command(ctx, { verb: 'voteQuestion', input }, async (tx) => {
    const { event_id: eventId, hidden_at: hiddenAt } = await eventOfQuestion(tx, input.questionId);
    if (hiddenAt) throw notFound(['questionId']);
    await openEvent(tx, eventId);
    const values = [input.questionId, ctx.actor.personId];
    if (input.isVote) {
      await tx.sql('insert into question_vote (question_id, person_id) values (?, ?) on conflict do nothing', values);
    } else await tx.sql('delete from question_vote where question_id = ? and person_id = ?', values);
    return { eventId };
  });

/** Takes a question off the list: its author, or an organiser. */
export const hideQuestion = (ctx: HouseContext, input: QuestionInput) =>
  command(ctx, { verb: 'hideQuestion', input }, async (tx) => {
    const { event_id: eventId, person_id: personId } = await eventOfQuestion(tx, input.questionId);
    if (!canHideQuestion(ctx.actor, { personId })) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Solo chi l’ha proposta o chi organizza.', ['questionId']);
    }
    await tx.sql('update event_question set hidden_at = ? where id = ? and hidden_at is null', [
      tx.now,
      input.questionId,
    ]);
    await tx.event({
      entity: 'training_event',
      entityId: eventId,
      verb: 'questionHidden',
      detail: { questionId: input.questionId },
    });
    return { eventId };
  });

/** Notes that a question was answered at the meeting. */
export const markQuestionAnswered = (ctx: HouseContext, input: QuestionInput) =>
  command(ctx, { verb: 'markQuestionAnswered', input }, async (tx) => {
    const { event_id: eventId } = await eventOfQuestion(tx, input.questionId);
    if (!isOrganiser(ctx.actor)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Lo segna chi organizza.', ['questionId']);
    await tx.sql('update event_question set answered_at = ? where id = ?', [tx.now, input.questionId]);
    return { eventId };
  });

@Resolver()
export class AskQuestion {
  @Mutation(() => EventPayload, { description: 'Propone una domanda per un incontro (T13).' })
  async askQuestion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AskQuestionInput) input: AskQuestionInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await askQuestion(ctx, input)).eventId);
  }

  @Mutation(() => EventPayload, { description: 'Vota una domanda, or takes the vote back (T13).' })
  async voteQuestion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => VoteQuestionInput) input: VoteQuestionInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await voteQuestion(ctx, input)).eventId);
  }

  @Mutation(() => EventPayload, { description: 'Toglie una domanda dall’elenco (T13).' })
  async hideQuestion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => QuestionInput) input: QuestionInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await hideQuestion(ctx, input)).eventId);
  }

  @Mutation(() => EventPayload, { description: 'Segna una domanda come risposta all’incontro (T13).' })
  async markQuestionAnswered(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => QuestionInput) input: QuestionInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await markQuestionAnswered(ctx, input)).eventId);
  }
}
