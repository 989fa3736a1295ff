import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { triageCase } from '../case/commands/triage-case.js';
import { eachCase, RowOutcome } from './row-outcome.js';

@InputType({ description: 'Presa in carico di più segnalazioni. Urgency and office stay as the desks chose them.' })
export class TriageCasesInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome, case by case.' })
  clientKey!: string;

  @Field(() => [ID], { description: 'Segnalazioni. At most 50.' })
  caseIds!: string[];

  @Field(() => ID, { description: 'Macroargomento. The same for all.' })
  topicId!: string;
}

@ObjectType({ description: 'Esito della presa in carico. Case by case.' })
export class TriageCasesPayload {
  @Field(() => [RowOutcome], { nullable: true, description: 'Righe. Null when the whole was refused.' })
  outcomes?: RowOutcome[] | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

@Resolver()
export class TriageCases {
  @Mutation(() => TriageCasesPayload, {
    description: 'Prende in carico più segnalazioni. Each as `triageCase` would; what could not be says why (C8).',
  })
  async triageCases(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => TriageCasesInput) input: TriageCasesInput,
  ): Promise<TriageCasesPayload> {
    const { topicId } = input;
    const outcomes = await eachCase(input, (caseId, clientKey) => triageCase(ctx, { clientKey, caseId, topicId }));
    return { outcomes, userErrors: [] };
  }
}
