import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Case } from '../../case/case.entity.js';
import { tellDesk } from '../../case/case.notices.js';
import { loadCase } from '../../case/case.reads.js';
import { CaseState } from '../../case/case.states.js';
import { chronicle } from '../../case/chronicle.js';
import { sentence } from '../../case/sentence.js';
import { takeCase } from '../../case/take-case.js';
import { InformationRequest } from '../information-request.entity.js';

@InputType({ description: 'Richiesta di informazioni. What the desk is asked.' })
export class RequestInformationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Segnalazione.' })
  caseId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione letta. Null: no check.' })
  expectedVersion?: number | null;

  @Field(() => Text, { description: 'Domanda.' })
  question!: string;
}

@ObjectType({ description: 'Esito della richiesta.' })
export class RequestInformationPayload {
  @Field(() => Case, { nullable: true, description: 'Segnalazione.' })
  case?: Case | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Asks the desk for what is missing (C17): the clock stands still until it answers. One question is open at a time. */
export async function requestInformation(
  ctx: HouseContext,
  input: RequestInformationInput,
): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'requestInformation', input }, async (tx) => {
    const found = await takeCase(tx, 'ask', input);
    const from = found.state;
    tx.em.create(InformationRequest, {
      caseId: found.id,
      cycleNumber: found.cycleNumber,
      question: sentence(input.question, 'question'),
      askedById: tx.actor.personId ?? '',
      askedAt: tx.now,
      returnsTo: from,
    });
    found.moveTo(CaseState.INFO_REQUESTED);
    await chronicle(tx, found, { verb: 'informationRequested', from, fact: 'CASE_INFO_REQUESTED' });
    await tellDesk(tx, found, 'CASE_INFO_REQUESTED');
    return { caseId: found.id };
  });
}

@Resolver()
export class RequestInformation {
  @Mutation(() => RequestInformationPayload, {
    description: 'Chiede informazioni allo sportello. The clock stands still meanwhile.',
  })
  async requestInformation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RequestInformationInput) input: RequestInformationInput,
  ): Promise<RequestInformationPayload> {
    const { caseId } = await requestInformation(ctx, input);
    return { case: await loadCase(ctx, caseId), userErrors: [] };
  }
}
