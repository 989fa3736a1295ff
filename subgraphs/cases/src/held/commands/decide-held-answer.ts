import { isCoordination } from '@respi/kit/actor.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { deliverAnswer } from '../../answer/deliver-answer.js';
import { tellPerson } from '../../case/case.notices.js';
import { CaseCommandInput, type CaseOutcome, casePayload, shownCase } from '../../case/case-payload.js';
import { chronicle } from '../../case/chronicle.js';
import { remark, sentence } from '../../case/sentence.js';
import { takeCase } from '../../case/take-case.js';
import type { SaidAnswer } from '../hold-answer.js';

@InputType({ description: 'Decisione su un riscontro trattenuto.' })
export class DecideHeldAnswerInput extends CaseCommandInput {
  @Field(() => Boolean, { description: 'Inviarlo allo sportello, o no.' })
  sends!: boolean;

  @Field(() => Text, { nullable: true, description: 'Motivo. Required when it is not sent: who recorded it reads it.' })
  note?: string | null;
}

const DecideHeldAnswerPayload = casePayload('DecideHeldAnswerPayload', 'Esito della decisione.');

const OPEN = `select id, body, given_by_name as "givenByName", given_by as "givenById", given_on::text as "givenOn", channel,
  sheet_id as "sheetId", recorded_by as "recordedById" from held_answer where case_id = ? and decided_at is null for update`;

type Held = SaidAnswer & { id: string; recordedById: string };

/** The coordination lets a differing answer leave, or gives it back to who recorded it with a reason (C43). */
export async function decideHeldAnswer(
  ctx: HouseContext,
  input: DecideHeldAnswerInput,
): Promise<{ caseId: string; answerId: string | null }> {
  return command(ctx, { verb: 'decideHeldAnswer', input }, async (tx) => {
    const found = await takeCase(tx, 'answer', input);
    if (!isCoordination(tx.actor)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Lo decide il coordinamento.', ['caseId']);
    }
    const [held] = await tx.sql<Held>(OPEN, [found.id]);
    if (!held) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Nessun riscontro attende una decisione.', ['caseId']);
    }
    const note = input.sends ? remark(input.note, 'note', 1_000) : sentence(input.note, 'note', 1_000);
    await close(tx, held, input.sends, note);
    if (input.sends) {
      const answer = await deliverAnswer(tx, found, held, held.recordedById);
      return { caseId: found.id, answerId: answer.id };
    }
    await chronicle(tx, found, { verb: 'heldGivenBack', note });
    await tellPerson(tx, found, 'CASE_DIFFERS', held.recordedById);
    return { caseId: found.id, answerId: null };
  });
}

const close = (tx: Tx, { id }: Held, sent: boolean, note: string | null) =>
  tx.sql('update held_answer set sent = ?, note = ?, decided_by = ?, decided_at = ? where id = ?', [
    ...[sent, note, tx.actor.personId, tx.now, id],
  ]);

@Resolver()
export class DecideHeldAnswer {
  @Mutation(() => DecideHeldAnswerPayload, { description: 'Decide su un riscontro trattenuto.' })
  async decideHeldAnswer(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => DecideHeldAnswerInput) input: DecideHeldAnswerInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await decideHeldAnswer(ctx, input));
  }
}
