import { isCoordination } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Case } from '../../case/case.entity.js';
import { loadCase } from '../../case/case.reads.js';
import { sentence } from '../../case/sentence.js';
import { takeCase } from '../../case/take-case.js';
import { differsFrom, holdAnswer, type SaidAnswer } from '../../held/hold-answer.js';
import { lineOf } from '../../sheet/fill-line.js';
import { Answer, AnswerChannel } from '../answer.entity.js';
import { loadAnswer } from '../answer.reads.js';
import { deliverAnswer } from '../deliver-answer.js';

@InputType({ description: 'Riscontro da registrare. What the office said, who said it, when and how.' })
export class RecordAnswerInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Segnalazione.' })
  caseId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione letta. Null: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { nullable: true, description: 'Foglio di consegna. Whose line is filled.' })
  sheetId?: string | null;

  @Field(() => Text, { description: 'Testo. At most 10,000 characters.' })
  body!: string;

  @Field(() => Text, { description: 'Dato da. Name of who said it.' })
  givenByName!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Referente. Their person, if they have a login: they may not validate it.',
  })
  givenById?: string | null;

  @Field(() => LocalDate, { description: 'Dato il.' })
  givenOn!: string;

  @Field(() => AnswerChannel, { description: 'Canale.' })
  channel!: AnswerChannel;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Conferma. The coordination has compared it with the earlier answer from which it differs (C43).',
  })
  confirmsDifference?: boolean | null;
}

@ObjectType({ description: 'Esito della registrazione.' })
export class RecordAnswerPayload {
  @Field(() => Case, { nullable: true, description: 'Segnalazione.' })
  case?: Case | null;

  @Field(() => Answer, { nullable: true, description: 'Riscontro. Not yet validated; null when it was held back.' })
  answer?: Answer | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Trattenuto. It differs from a validated answer on the topic and waits for the coordination (C43).',
  })
  isHeld?: boolean | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

export interface Recorded {
  caseId: string;
  /** Null when the answer was held back. */
  answerId: string | null;
}

/**
 * Records what an office answered (C10). It leaves for the desk at once, unless it differs from what the same office
 * validated before on the topic: then the coordination is warned first (C43).
 */
export async function recordAnswer(ctx: HouseContext, input: RecordAnswerInput): Promise<Recorded> {
  return command(ctx, { verb: 'recordAnswer', input }, async (tx) => {
    const found = await takeCase(tx, 'answer', input);
    const said = written(tx, input);
    await lineOf(tx, found, said.sheetId);
    const earlierId =
      input.confirmsDifference && isCoordination(tx.actor) ? null : await differsFrom(tx, found, said.body);
    if (earlierId) {
      await holdAnswer(tx, found, said, earlierId);
      return { caseId: found.id, answerId: null };
    }
    const answer = await deliverAnswer(tx, found, said);
    return { caseId: found.id, answerId: answer.id };
  });
}

function written(tx: Tx, input: RecordAnswerInput): SaidAnswer {
  if (input.givenOn > localDate(tx.now)) {
    throw new Refusal(UserErrorCode.INVALID, 'La data del riscontro è nel futuro.', ['givenOn']);
  }
  return {
    body: sentence(input.body, 'body', 10_000),
    givenByName: sentence(input.givenByName, 'givenByName', 200),
    givenById: isId(input.givenById) ? input.givenById : null,
    givenOn: input.givenOn,
    channel: input.channel,
    sheetId: input.sheetId ?? null,
  };
}

@Resolver()
export class RecordAnswer {
  @Mutation(() => RecordAnswerPayload, { description: 'Registra il riscontro dell’ufficio.' })
  async recordAnswer(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RecordAnswerInput) input: RecordAnswerInput,
  ): Promise<RecordAnswerPayload> {
    const { caseId, answerId } = await recordAnswer(ctx, input);
    const answer = answerId ? await loadAnswer(ctx, answerId) : null;
    return { case: await loadCase(ctx, caseId), answer, isHeld: answerId === null, userErrors: [] };
  }
}
