import { randomUUID } from 'node:crypto';
import { localDate } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { tellDesk } from '../../case/case.notices.js';
import { CaseCommandInput, type CaseOutcome, casePayload, shownCase } from '../../case/case-payload.js';
import { chronicle } from '../../case/chronicle.js';
import { sentence } from '../../case/sentence.js';
import { seenCase } from '../../case/take-case.js';
import { AdviceKind } from '../advice.js';

@InputType({ description: 'Richiesta di un parere.' })
export class AskAdviceInput extends CaseCommandInput {
  @Field(() => AdviceKind, { description: 'Tipo.' })
  kind!: AdviceKind;

  @Field(() => Text, { description: 'Quesito. At most 4,000 characters.' })
  question!: string;

  @Field(() => Text, { description: 'A chi.' })
  askedOf!: string;
}

@InputType({ description: 'Parere ricevuto.' })
export class RecordOpinionInput extends CaseCommandInput {
  @Field(() => ID, { description: 'Richiesta.' })
  adviceId!: string;

  @Field(() => Text, { description: 'Parere. At most 10,000 characters; documents are attached to the case.' })
  opinion!: string;

  @Field(() => Text, { description: 'Dato da.' })
  givenByName!: string;

  @Field(() => LocalDate, { description: 'Dato il.' })
  givenOn!: string;
}

const AdvicePayload = casePayload('AdvicePayload', 'Esito di un atto su un parere.');

/** Asks for legal or specialist advice on a case (C28); the opinion is recorded when it comes. */
export async function askAdvice(ctx: HouseContext, input: AskAdviceInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'askAdvice', input }, async (tx) => {
    const found = await seenCase(tx, 'advise', input);
    await tx.sql(
      `insert into advice_request (id, case_id, kind, question, asked_of, requested_by, requested_at) values (?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[randomUUID(), found.id, input.kind, sentence(input.question, 'question', 4_000)],
        ...[sentence(input.askedOf, 'askedOf', 200), tx.actor.personId, tx.now],
      ],
    );
    await chronicle(tx, found, { verb: 'adviceRequested', fact: 'ADVICE_REQUESTED', detail: { kind: input.kind } });
    return { caseId: found.id };
  });
}

/** Records the opinion that came back (C28), once; the desk is told. */
export async function recordOpinion(ctx: HouseContext, input: RecordOpinionInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'recordOpinion', input }, async (tx) => {
    const found = await seenCase(tx, 'advise', input);
    if (input.givenOn > localDate(tx.now)) {
      throw new Refusal(UserErrorCode.INVALID, 'La data del parere è nel futuro.', ['givenOn']);
    }
    const changed = isId(input.adviceId)
      ? await tx.sql(
          `update advice_request set opinion = ?, given_by_name = ?, given_on = ?::date, recorded_by = ?, recorded_at = ?
           where id = ? and case_id = ? and opinion is null returning id`,
          [
            ...[sentence(input.opinion, 'opinion', 10_000), sentence(input.givenByName, 'givenByName', 200)],
            ...[input.givenOn, tx.actor.personId, tx.now, input.adviceId, found.id],
          ],
        )
      : [];
    if (changed.length === 0) throw notFound(['adviceId']);
    await chronicle(tx, found, { verb: 'opinionRecorded', fact: 'ADVICE_GIVEN' });
    await tellDesk(tx, found, 'ADVICE');
    return { caseId: found.id };
  });
}

@Resolver()
export class AskAdvice {
  @Mutation(() => AdvicePayload, { description: 'Chiede un parere legale o specialistico.' })
  async askAdvice(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AskAdviceInput) input: AskAdviceInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await askAdvice(ctx, input));
  }

  @Mutation(() => AdvicePayload, { description: 'Registra il parere ricevuto.' })
  async recordOpinion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RecordOpinionInput) input: RecordOpinionInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await recordOpinion(ctx, input));
  }
}
