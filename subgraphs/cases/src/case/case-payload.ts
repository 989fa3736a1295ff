import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { type ClassType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Case } from './case.entity.js';
import { loadCase } from './case.reads.js';

export interface CaseOutcome {
  case?: Case | null;
  userErrors: UserError[];
}

/** The payload of a command upon a case. */
export function casePayload(name: string, description: string): ClassType<CaseOutcome> {
  @ObjectType(name, { description })
  class Payload implements CaseOutcome {
    @Field(() => Case, { nullable: true, description: 'Segnalazione. As it stands afterwards; null when refused.' })
    case?: Case | null;

    @Field(() => [UserError], { description: 'Errori. Why it was refused.' })
    userErrors!: UserError[];
  }
  return Payload;
}

/** Which case a command acts upon, and the version that was read. */
@InputType()
export abstract class CaseCommandInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Segnalazione.' })
  caseId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione letta. Null: no check.' })
  expectedVersion?: number | null;
}

/** What the caller is shown afterwards: null of a case that they gave away. */
export const shownCase = async (ctx: HouseContext, { caseId }: { caseId: string }): Promise<CaseOutcome> => ({
  case: await loadCase(ctx, caseId),
  userErrors: [],
});
