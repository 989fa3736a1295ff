import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Case } from '../../case/case.entity.js';
import { tellCoordination } from '../../case/case.notices.js';
import { loadCase } from '../../case/case.reads.js';
import { CaseState } from '../../case/case.states.js';
import { chronicle } from '../../case/chronicle.js';
import { sentence } from '../../case/sentence.js';
import { takeCase } from '../../case/take-case.js';
import { giveBackPause } from '../../cycle/running-cycle.js';
import { InformationRequest } from '../information-request.entity.js';

@InputType({ description: 'Informazioni richieste. What the desk answers.' })
export class ProvideInformationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Segnalazione.' })
  caseId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione letta. Null: no check.' })
  expectedVersion?: number | null;

  @Field(() => Text, { description: 'Risposta.' })
  text!: string;
}

@ObjectType({ description: 'Esito della risposta.' })
export class ProvideInformationPayload {
  @Field(() => Case, { nullable: true, description: 'Segnalazione.' })
  case?: Case | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Answers the open question (C17): the case goes back to where it was, and the deadline moves by the working days that it waited. */
export async function provideInformation(
  ctx: HouseContext,
  input: ProvideInformationInput,
): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'provideInformation', input }, async (tx) => {
    const found = await takeCase(tx, 'inform', input);
    const open = await tx.em.findOneOrFail(InformationRequest, { caseId: found.id, answeredAt: null });
    open.text = sentence(input.text, 'text', 10_000);
    open.answeredById = tx.actor.personId;
    open.answeredAt = tx.now;
    const from = found.state;
    found.moveTo(open.returnsTo);
    await giveBackPause(tx, found, open.askedAt);
    await chronicle(tx, found, { verb: 'informationProvided', from, fact: 'CASE_INFO_PROVIDED' });
    if (found.state === CaseState.SUBMITTED) await tellCoordination(tx, found, 'CASE_RAISED');
    return { caseId: found.id };
  });
}

@Resolver()
export class ProvideInformation {
  @Mutation(() => ProvideInformationPayload, { description: 'Dà le informazioni richieste. The clock runs again.' })
  async provideInformation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ProvideInformationInput) input: ProvideInformationInput,
  ): Promise<ProvideInformationPayload> {
    const { caseId } = await provideInformation(ctx, input);
    return { case: await loadCase(ctx, caseId), userErrors: [] };
  }
}
