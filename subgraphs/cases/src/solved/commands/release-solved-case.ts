import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Answer } from '../../answer/answer.entity.js';
import { AnswerValidation } from '../../answer/answer.states.js';
import { Case } from '../../case/case.entity.js';
import { canRelease, canSee } from '../../case/case.policy.js';
import { CaseCommandInput, type CaseOutcome, casePayload, shownCase } from '../../case/case-payload.js';
import { chronicle } from '../../case/chronicle.js';
import { refuseNames } from '../../case/names-nobody.js';
import { sentence } from '../../case/sentence.js';

@InputType({ description: 'Testo di un caso risolto. Rewritten so that it names nobody.' })
export class ReleaseSolvedCaseInput extends CaseCommandInput {
  @Field(() => Text, { description: 'Domanda. At most 500 characters.' })
  question!: string;

  @Field(() => Text, { description: 'Risposta. At most 4,000 characters.' })
  answer!: string;
}

@InputType({ description: 'Ritiro di un caso risolto.' })
export class WithdrawSolvedCaseInput extends CaseCommandInput {}

const ReleaseSolvedCasePayload = casePayload('ReleaseSolvedCasePayload', 'Esito del rilascio.');
const WithdrawSolvedCasePayload = casePayload('WithdrawSolvedCasePayload', 'Esito del ritiro.');

async function solvedCaseOf(tx: Tx, caseId: string): Promise<Case> {
  const found = isId(caseId) ? await tx.em.findOne(Case, { id: caseId }) : null;
  if (!found || !canSee(tx.actor, found)) throw notFound(['caseId']);
  if (canRelease(tx.actor, found)) return found;
  throw new Refusal(UserErrorCode.NOT_YOURS, 'Solo la redazione e il coordinamento rilasciano un caso risolto.', [
    'caseId',
  ]);
}

const notValidated = () =>
  new Refusal(UserErrorCode.NOT_VALIDATED, 'La risposta non è validata dall’ufficio.', ['answer']);

/**
 * Releases a redacted text of a solved case, which answers other desks before they ask (C5). It rests on the newest
 * answer, which must stand validated (NOT_VALIDATED), and shows no trace of a person (PERSONAL_DATA).
 */
export async function releaseSolvedCase(ctx: HouseContext, input: ReleaseSolvedCaseInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'releaseSolvedCase', input }, async (tx) => {
    const found = await solvedCaseOf(tx, input.caseId);
    const [newest] = await tx.em.find(Answer, { caseId: found.id }, { orderBy: { recordedAt: 'desc' }, limit: 1 });
    if (newest?.validation !== AnswerValidation.VALIDATED) throw notValidated();
    const question = sentence(input.question, 'question', 500);
    const answer = sentence(input.answer, 'answer', 4_000);
    refuseNames(question, found, 'question');
    refuseNames(answer, found, 'answer');
    await tx.sql(
      `insert into solved_case (id, case_id, answer_id, question, answer, topic_id, office_id, released_by, released_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (case_id) do update set answer_id = excluded.answer_id, question = excluded.question,
         answer = excluded.answer, topic_id = excluded.topic_id, office_id = excluded.office_id,
         released_by = excluded.released_by, released_at = excluded.released_at, withdrawn_at = null`,
      [
        ...[randomUUID(), found.id, newest.id, question, answer, found.topicId, found.officeId],
        ...[tx.actor.personId, tx.now],
      ],
    );
    // the row that was written holds the answer: a contest came wholly before it, or withdraws it
    const [now] = await tx.sql<{ validation: string }>('select validation from answer where id = ?', [newest.id]);
    if (now?.validation !== AnswerValidation.VALIDATED) throw notValidated();
    await chronicle(tx, found, { verb: 'released' });
    return { caseId: found.id };
  });
}

/** Takes the released text back: no desk is shown it any more. */
export async function withdrawSolvedCase(
  ctx: HouseContext,
  input: WithdrawSolvedCaseInput,
): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'withdrawSolvedCase', input }, async (tx) => {
    const found = await solvedCaseOf(tx, input.caseId);
    await tx.sql('update solved_case set withdrawn_at = coalesce(withdrawn_at, ?) where case_id = ?', [
      tx.now,
      found.id,
    ]);
    await chronicle(tx, found, { verb: 'releaseWithdrawn' });
    return { caseId: found.id };
  });
}

@Resolver()
export class ReleaseSolvedCase {
  @Mutation(() => ReleaseSolvedCasePayload, { description: 'Rilascia il testo di un caso risolto.' })
  async releaseSolvedCase(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReleaseSolvedCaseInput) input: ReleaseSolvedCaseInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await releaseSolvedCase(ctx, input));
  }

  @Mutation(() => WithdrawSolvedCasePayload, { description: 'Ritira il testo di un caso risolto.' })
  async withdrawSolvedCase(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => WithdrawSolvedCaseInput) input: WithdrawSolvedCaseInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await withdrawSolvedCase(ctx, input));
  }
}
