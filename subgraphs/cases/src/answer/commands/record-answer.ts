import { createHash } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { localDate } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Case, wrongState } from '../../case/case.entity.js';
import { tellDesk } from '../../case/case.notices.js';
import { loadCase } from '../../case/case.reads.js';
import { CaseState } from '../../case/case.states.js';
import { chronicle } from '../../case/chronicle.js';
import { sentence } from '../../case/sentence.js';
import { takeCase } from '../../case/take-case.js';
import { reachStage } from '../../cycle/running-cycle.js';
import { fillLine } from '../../sheet/fill-line.js';
import { Answer, AnswerChannel } from '../answer.entity.js';
import { loadAnswer } from '../answer.reads.js';
import { AnswerValidation } from '../answer.states.js';
import { answerFollowers } from '../answer-followers.js';
import { warnOfDifference } from '../earlier-answers.js';
import { tellKnowledge, turnValidation } from '../turn-validation.js';

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
}

@ObjectType({ description: 'Esito della registrazione.' })
export class RecordAnswerPayload {
  @Field(() => Case, { nullable: true, description: 'Segnalazione.' })
  case?: Case | null;

  @Field(() => Answer, { nullable: true, description: 'Riscontro. Not yet validated.' })
  answer?: Answer | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

export interface Recorded {
  caseId: string;
  answerId: string;
}

/** Records what an office answered (C10), against the line of its sheet (C9), and tells the desk (C11). Nobody has validated it yet (C14). */
export async function recordAnswer(ctx: HouseContext, input: RecordAnswerInput): Promise<Recorded> {
  return command(ctx, { verb: 'recordAnswer', input }, async (tx) => {
    const found = await takeCase(tx, 'answer', input);
    const from = found.state;
    if (from === CaseState.ANSWERED) await supersedeContested(tx, found);

    const answer = write(tx, found, input);
    await fillLine(tx, found, answer, input.sheetId ?? null);
    await reachStage(tx, found, 'answeredAt');
    found.moveTo(CaseState.ANSWERED);

    const detail = { answerId: answer.id, channel: answer.channel };
    await chronicle(tx, found, { verb: 'answered', from, fact: 'CASE_ANSWERED', detail });
    await tellKnowledge(tx, { answer, parent: found });
    await tellDesk(tx, found, 'CASE_ANSWERED');
    await answerFollowers(tx, found, answer);
    await warnOfDifference(tx, found, answer);
    return { caseId: found.id, answerId: answer.id };
  });
}

function write(tx: Tx, found: Case, input: RecordAnswerInput): Answer {
  if (input.givenOn > localDate(tx.now)) {
    throw new Refusal(UserErrorCode.INVALID, 'La data del riscontro è nel futuro.', ['givenOn']);
  }
  const body = sentence(input.body, 'body', 10_000);
  return tx.em.create(Answer, {
    caseId: found.id,
    officeId: found.officeId,
    cycleNumber: found.cycleNumber,
    body,
    contentHash: createHash('sha256').update(body).digest('base64url'),
    givenByName: sentence(input.givenByName, 'givenByName', 200),
    givenById: isId(input.givenById) ? input.givenById : null,
    givenOn: input.givenOn,
    channel: input.channel,
    recordedById: tx.actor.personId ?? '',
    recordedAt: tx.now,
  });
}

/** An answered case takes another answer only to correct a contested one, which it supersedes. */
async function supersedeContested(tx: Tx, found: Case): Promise<void> {
  const [newest] = await tx.sql<{ id: string }>('select id from answer where case_id = ? order by seq desc limit 1', [
    found.id,
  ]);
  const last = newest && (await tx.em.findOne(Answer, { id: newest.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (last?.validation !== AnswerValidation.CONTESTED) throw wrongState(found.state);
  await turnValidation(tx, { answer: last, parent: found }, AnswerValidation.SUPERSEDED, last.validationNote);
}

@Resolver()
export class RecordAnswer {
  @Mutation(() => RecordAnswerPayload, { description: 'Registra il riscontro dell’ufficio.' })
  async recordAnswer(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RecordAnswerInput) input: RecordAnswerInput,
  ): Promise<RecordAnswerPayload> {
    const { caseId, answerId } = await recordAnswer(ctx, input);
    return { case: await loadCase(ctx, caseId), answer: await loadAnswer(ctx, answerId), userErrors: [] };
  }
}
