import { command, expectVersion } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Answer } from '../answer/answer.entity.js';
import { stateOf } from '../answer/turn-validation.js';
import { Case } from '../case/case.entity.js';
import { canProposeFaq, canSee } from '../case/case.policy.js';
import { CaseCommandInput, type CaseOutcome, casePayload, shownCase } from '../case/case-payload.js';
import { chronicle } from '../case/chronicle.js';
import { refuseNames } from '../case/names-nobody.js';
import { sentence } from '../case/sentence.js';

@InputType({ description: 'Proposta di FAQ. Rewritten so that it names nobody.' })
export class ProposeFaqInput extends CaseCommandInput {
  @Field(() => Text, { description: 'Domanda. At most 200 characters.' })
  question!: string;

  @Field(() => Text, { description: 'Risposta. At most 10,000 characters.' })
  answer!: string;
}

const ProposeFaqPayload = casePayload(
  'ProposeFaqPayload',
  'Esito della proposta. The FAQ itself is begun by the editors’ house.',
);

/**
 * Proposes a FAQ of what a case was answered (C33, N2). It rests on the newest answer, shows no trace of a person
 * (PERSONAL_DATA) and waits for the editors, who look for persons again and publish it once the answer is validated (P11, P12).
 */
export async function proposeFaq(ctx: HouseContext, input: ProposeFaqInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'proposeFaq', input }, async (tx) => {
    const found = isId(input.caseId) ? await tx.em.findOne(Case, { id: input.caseId }) : null;
    if (!found || !canSee(tx.actor, found)) throw notFound(['caseId']);
    const [newest] = await tx.em.find(Answer, { caseId: found.id }, { orderBy: { recordedAt: 'desc' }, limit: 1 });
    if (!canProposeFaq(tx.actor, found) || !newest) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Di questa segnalazione non puoi proporre una FAQ.', ['caseId']);
    }
    expectVersion(found, input.expectedVersion);
    const question = sentence(input.question, 'question', 200);
    const body = sentence(input.answer, 'answer', 10_000);
    refuseNames(question, found, 'question');
    refuseNames(body, found, 'answer');
    await tx.send({
      to: 'knowledge',
      command: 'receiveFaqProposal',
      entityKey: `answer:${newest.id}`,
      payload: { question, body, answer: stateOf({ answer: newest, parent: found }) },
    });
    await chronicle(tx, found, { verb: 'faqProposed' });
    return { caseId: found.id };
  });
}

@Resolver()
export class ProposeFaq {
  @Mutation(() => ProposeFaqPayload, { description: 'Propone una FAQ alla redazione. From an answered case.' })
  async proposeFaq(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ProposeFaqInput) input: ProposeFaqInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await proposeFaq(ctx, input));
  }
}
