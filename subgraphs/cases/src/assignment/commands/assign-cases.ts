import { type Actor, hasRole } from '@respi/kit/actor.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tellPerson } from '../../case/case.notices.js';
import { chronicle } from '../../case/chronicle.js';
import { takeCase } from '../../case/take-case.js';
import { eachCase, RowOutcome } from '../row-outcome.js';

@InputType({ description: 'Assegnazione di segnalazioni.' })
export class AssignCasesInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome, case by case.' })
  clientKey!: string;

  @Field(() => [ID], { description: 'Segnalazioni. At most 50.' })
  caseIds!: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'A chi. The interface operator who carries them; null gives to nobody.',
  })
  personId?: string | null;
}

@ObjectType({ description: 'Esito dell’assegnazione. Case by case.' })
export class AssignCasesPayload {
  @Field(() => [RowOutcome], { nullable: true, description: 'Righe. Null when the whole was refused.' })
  outcomes?: RowOutcome[] | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Gives a case to the interface operator who will carry it to its office (C8); they are told, without personal data. */
export async function assignCase(
  ctx: HouseContext,
  input: { clientKey: string; caseId: string; personId: string | null },
): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'assignCase', input }, async (tx) => {
    const found = await takeCase(tx, 'assign', input);
    if (found.assignedToId === input.personId) return { caseId: found.id };
    found.assignedToId = input.personId;
    found.assignedAt = input.personId ? tx.now : null;
    await chronicle(tx, found, { verb: input.personId ? 'assigned' : 'unassigned' });
    if (input.personId && input.personId !== tx.actor.personId) {
      await tellPerson(tx, found, 'CASE_ASSIGNED', input.personId);
    }
    return { caseId: found.id };
  });
}

/** Whether this actor may give cases to anybody, or only take them for themselves. */
const mayGiveTo = (actor: Actor, personId: string | null): boolean =>
  hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR') || personId === actor.personId;

@Resolver()
export class AssignCases {
  @Mutation(() => AssignCasesPayload, {
    description: 'Assegna segnalazioni all’operatore interfaccia. One by one: what could not be given says why.',
  })
  async assignCases(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AssignCasesInput) input: AssignCasesInput,
  ): Promise<AssignCasesPayload> {
    const personId = isId(input.personId) ? input.personId : null;
    if (!mayGiveTo(ctx.actor, personId)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Puoi prendere le segnalazioni solo per te.', ['personId']);
    }
    const outcomes = await eachCase(input, (caseId, clientKey) => assignCase(ctx, { clientKey, caseId, personId }));
    return { outcomes, userErrors: [] };
  }
}
